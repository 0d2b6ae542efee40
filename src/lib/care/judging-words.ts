/**
 * Words that judge, where a report would rather say what was seen or heard: the usual list. An
 * organisation may have its own in its place.
 *
 * The list is our own and not guideline content. It holds words that few would write to describe:
 * "goed" and "moeilijk" are left out, and so is "dwars", for a child may lie so before its birth.
 */
export interface JudgingWord {
  /**
   * A word with all its inflections, some words in a row, or a beginning with a star: "leugen*" is
   * also "leugenachtig".
   */
  readonly word: string;
  /** How it could be written instead: something that anybody might have seen or heard. */
  readonly instead?: string;
}

const likeThese: readonly (readonly [words: string, instead: string])[] = [
  ['lastig', 'duwt de lepel weg en huilt'],
  ['slecht', 'sliep drie uur deze nacht'],
  ['onverantwoord, onverantwoordelijk', 'het traphekje stond open'],
  ['zielig', 'huilde en keek naar de deur'],
  ['ongeïnteresseerd, onverschillig', 'keek op de telefoon toen ik iets vroeg'],
  ['ongemotiveerd, onwillig, tegendraads', 'zei: “dat wil ik nu niet”'],
  ['koppig, eigenwijs, ongehoorzaam, stout', 'zei drie keer nee'],
  ['brutaal, onbeschoft, asociaal', 'zei: “bemoei je er niet mee”'],
  ['verwend, onopgevoed, onhandelbaar, driftkop', 'gilde tot de koek kwam'],
  ['agressief', 'sloeg met de deur'],
  ['manipul*', 'zei: “dan mag oma niet meer komen”'],
  ['hysterisch, labiel', 'begon te schreeuwen, en huilde daarna'],
  [
    'overdreven, overbezorgd, aansteller*, aandachttrekker*, aandachtstrekker*',
    'belde vier keer deze week'
  ],
  [
    'naïef, dom, achterlijk, kinderachtig, onvolwassen',
    'dacht dat een baby van twee weken doorslaapt'
  ],
  ['lui, laks, gemakzuchtig, nonchalant', 'de flessen van gisteren stonden er nog'],
  ['slordig, chaotisch, smerig, onhygiënisch, vervuild', 'er lagen etensresten op de vloer'],
  ['verwaarloosd, verslonsd', 'had een jas zonder rits aan, het was drie graden'],
  ['onbetrouwbaar, leugen*, liegt, liegen, loog, gelogen', 'noemde vorige keer een andere dag'],
  ['incompetent, incapabel, onbekwaam, ongeschikt', 'vroeg hoe je de baby optilt'],
  ['schiet tekort, tekortschiet*, schieten tekort', 'het consult bij de arts is niet geweest'],
  ['kil, afstandelijk, liefdeloos, harteloos', 'bleef zitten toen de baby huilde'],
  ['egoïstisch, ondankbaar, onredelijk', 'zei: “ik heb nu rust nodig”'],
  ['claimend, bemoeizuchtig', 'gaf antwoord toen ik de ander iets vroeg'],
  ['zeurt, zeurderig, zeurpiet', 'vroeg vijf keer om drinken'],
  ['hopeloos, belachelijk', 'stond op en liep weg'],
  ['probleemgezin*, probleemkind*, probleemouder*', 'er zijn schulden en er is geen opvang'],
  ['moeilijk kind, moeilijke moeder, moeilijke vader, moeilijke ouder*', 'zei niets terug'],
  ['eigen schuld', 'vertelde wat er vooraf ging']
];

export const usualJudgingWords: readonly JudgingWord[] = likeThese.flatMap(([words, instead]) =>
  words.split(', ').map((word) => ({ word, instead }))
);

/** Looks like a form of a word above and is another word. */
export const otherWords: readonly string[] = ['slechts', 'luier', 'luiers'];
