import { describe, expect, it } from 'vitest';
import {
  addition,
  bringing,
  FILE,
  known,
  point,
  problemsOf,
  source,
  tip
} from '../../../tests/editions/documents';

const TIP = 'org-tip-zingen';
const VW = 'org-vw-52';
const zing = (times: number) => 'zing '.repeat(times);

/** One fault: named with file, item and reason, and nothing else is blamed for it. */
const isRefused = (document: unknown, item: string, reason: RegExp) => {
  const problems = problemsOf(document);
  for (const problem of problems) {
    expect(problem).toMatchObject({ file: FILE, item });
    expect(problem.reason).toMatch(/^[A-Z].*[^.]\.$/);
  }
  expect(problems.map((problem) => problem.reason).join('\n')).toMatch(reason);
};

describe('[G16] a bad tip is refused with file, item and reason', () => {
  it.each<[string, object, RegExp]>([
    ['an unknown field', { colour: 'red' }, /"colour" hoort hier niet/],
    ['no title', { title: '  ' }, /"title" is leeg/],
    ['too long a title', { title: 'a'.repeat(121) }, /te lang: hoogstens 120 tekens/],
    ['no text', { text: undefined }, /"text" ontbreekt/],
    ['a number as text', { text: 3 }, /"text" moet tekst zijn/],
    ['an invisible sign', { title: 'Zing\u0007' }, /onzichtbaar teken/],
    ['text turned round', { text: 'Zing \u202e samen.' }, /onzichtbaar teken/],
    ['too many lines', { details: Array(31).fill('Zing.') }, /te veel regels: hoogstens 30/],
    ['a line in place of lines', { details: 'Zing.' }, /"details" moet een lijst zijn/],
    ['a wrong choice', { forWhom: 'all' }, /moet zijn: "child" of "parent" of "both"/],
    ['a module that isn’t its own', { module: 'leaflet' }, /"module" moet zijn: "tips"/],
    ['not for parents', { audience: 'professional' }, /"audience" moet zijn: "parents"/],
    ['no source', { source: undefined }, /"source" ontbreekt/],
    ['a source without a section', { source: { document: source.document } }, /"source.section"/],
    [
      'the guideline as source',
      { source: { document: 'ella', section: '1' } },
      /noem een document/
    ],
    ['an unknown source', { source: { document: 'org-weg', section: '1' } }, /noem een document/],
    ['an unknown second source', { alsoFrom: [{ document: 'org-x', section: '1' }] }, /"org-x"/],
    ['replacing what isn’t there', { replaces: true }, /vervangen dat er niet is/],
    ['no ages', { ages: undefined }, /"ages" ontbreekt/],
    ['ages that run back', { ages: { from: { years: 2 }, until: { months: 24 } } }, /eindigt niet/],
    ['ages until birth', { ages: { from: { weeks: 0 }, until: 'birth' } }, /eindigt niet na/],
    ['a week after birth', { ages: { from: { weeks: 2 }, fromWeek: 20 } }, /fromWeek" kan alleen/],
    ['a day that doesn’t exist', { until: '2026-11-31' }, /die dag bestaat niet/],
    ['what isn’t a day', { until: '31-12-2026' }, /moet een datum zijn/],
    ['an unknown programme', { programmes: ['alles'] }, /"programmes\[1\]" moet zijn: "voorzorg"/],
    ['a word that isn’t for parents', { text: 'Werk aan hechting.' }, /voor ouders.*"hechting"/],
    ['that word inflected', { title: 'Veilig gehechte kinderen' }, /"gehechte"/],
    ['that word as a verb', { text: 'Zij hechtten zich.' }, /"hechtten"/],
    [
      'within another word',
      { details: ['Zing.', 'Hechtingsstijl.'] },
      /"details\[2\]".*"hechtings/
    ],
    ['with signs put in', { text: 'Over he\u0301chting.' }, /"hechting"/],
    [
      'in a source that parents see',
      { source: { ...source, section: 'Hechting' } },
      /source.section/
    ],
    ['a sentence too long', { text: `${zing(20)}samen.` }, /een zin van 21 woorden/],
    ['a line too long', { details: [`${zing(21)}.`] }, /"details\[1\]" heeft een zin van 21/],
    ['long on average', { text: `${zing(13)}. ${zing(13)}.` }, /gemiddeld 13,0 woorden/],
    ['a name where nothing is said', { text: 'Zing met {kind}.' }, /"text" heeft { of }/]
  ])('%s', (_, more, reason) => {
    isRefused(bringing('tips', tip(more)), TIP, reason);
  });

  it('a plain word that looks like one of those is fine', () => {
    const text = 'Jullie hebben een hechte band. Dat is echt fijn.';
    expect(problemsOf(bringing('tips', tip({ text })))).toEqual([]);
  });

  it('sentences of just the longest are fine', () => {
    const text = `${zing(19)}samen. Zing mee.`;
    expect(problemsOf(bringing('tips', tip({ text })))).toEqual([]);
  });

  it('a word that the organisation itself avoids', () => {
    const word = known('word-not-hechting', { id: 'org-woord', title: 'stoornis' });
    const document = bringing('tips', tip({ text: 'Over stoornissen.' }));
    document.modules.words = { items: [word] };
    isRefused(document, TIP, /"stoornissen"/);
  });
});

describe('[G16] a bad Van Wiechen item is refused with file, item and reason', () => {
  it.each<[string, object, RegExp]>([
    ...['number', 'age', 'purpose', 'lookFor', 'aboutChild', 'say'].map(
      (key): [string, object, RegExp] => [
        `no ${key}`,
        { [key]: undefined },
        new RegExp(`"${key}" ontbreekt`)
      ]
    ),
    ['nothing to look for', { lookFor: [] }, /"lookFor" is leeg/],
    ['a number that is taken', { number: 30 }, /Van Wiechen-nummer 30 is er al/],
    ['a number that isn’t one', { number: '52' }, /"number" moet een heel getal zijn/],
    ['number zero', { number: 0 }, /"number" moet 1 of hoger zijn/],
    ['an age out of reach', { age: { years: 25 } }, /"age.years" moet 24 of lager zijn/],
    ['two ages in one', { age: { weeks: 4, months: 1 } }, /één leeftijd/],
    ['a half year', { age: { years: 1.5 } }, /"age.years" moet een heel getal/],
    ['an unknown measure', { age: { decades: 1 } }, /één leeftijd/],
    ['a score', { score: 1 }, /"score" hoort hier niet/],
    ['for parents to see', { audience: 'parents' }, /"audience" moet zijn: "professional"/],
    ['a word that isn’t said', { say: ['Dat is hechting.'] }, /"say\[1\]"/],
    ['that word on the table', { aboutChild: 'Een gehecht kind.' }, /"aboutChild"/],
    ['too long to say', { say: [`${zing(21)}.`] }, /"say\[1\]" heeft een zin van 21/],
    ['an unknown name', { say: ['Zing met {oma}.'] }, /"say\[1\]" heeft een haakje/]
  ])('%s', (_, more, reason) => {
    isRefused(bringing('van-wiechen', point(more)), VW, reason);
  });
});

describe('[G16] an id keeps its meaning', () => {
  const stepping = (more: object) => known('next-programme', { id: 'org-stap', ...more });

  it.each<[string, object, string, RegExp]>([
    ['a bad id', tip({ id: 'org_Tip' }), 'org_Tip', /"id" mag alleen kleine letters/],
    ['no sign of its own', tip({ id: 'tip-zingen' }), 'tip-zingen', /beginnen met "org-"/],
    ['an id of the app', tip({ id: 'tip-1' }), 'tip-1', /al gebruikt.*"replaces": true/],
    ['across modules', tip({ id: 'vw-29', replaces: true }), 'vw-29', /bij "van-wiechen" en hier/],
    [
      'another number',
      known('vw-29', { number: 9, replaces: true }),
      'vw-29',
      /ander veld "number"/
    ],
    [
      'other ages',
      known('tip-1', { ages: { from: { weeks: 1 } }, replaces: true }),
      'tip-1',
      /"ages"/
    ],
    ['a lost part', known('guide-4c', { points: [], replaces: true }), 'guide-4c', /"guide-4c-1"/],
    [
      'when to refer',
      known('next-outside', { replaces: true }),
      'next-outside',
      /zoals de richtlijn/
    ],
    ['a known word', known('word-band', { replaces: true }), 'word-band', /uit de richtlijn/],
    [
      'a part’s id that is taken',
      stepping({ criteria: [{ id: 'next-outside-not-enough', text: 'Iets.' }] }),
      'org-stap',
      /"next-outside-not-enough" staat er twee keer/
    ],
    [
      'a part’s id that strays',
      stepping({ criteria: [{ id: 'org-los', text: 'Iets.' }] }),
      'org-stap',
      /"org-los" beginnen met "org-stap-"/
    ],
    [
      'a sub-step that is taken',
      known('guide-2b', { id: 'org-stap', points: [] }),
      'org-stap',
      /Deelstap 2b is er al/
    ]
  ])('%s', (_, item, id, reason) => {
    isRefused(bringing((item as { module: string }).module, item), id, reason);
  });

  it('an id twice', () => {
    isRefused(bringing('tips', tip(), tip()), TIP, /"org-tip-zingen" staat er twee keer/);
  });
});

describe('[G16] what an addition says about known items is refused where it can’t be', () => {
  const words = { title: 'a', text: 'b' };

  it.each<[string, object, string, RegExp]>([
    ['retiring nothing', { id: 'tip-99' }, 'tip-99', /staat niet in de uitgave van de app/],
    ['retiring on no day', { id: 'tip-3', until: '2027-02-29' }, 'tip-3', /die dag bestaat niet/],
    ['retiring when to refer', { id: 'next-outside-direct' }, 'next-outside-direct', /richtlijn/],
    ['retiring a word', { id: 'word-not-hechting' }, 'word-not-hechting', /blijft staan/],
    ['retiring what is brought', { id: TIP }, TIP, /kies één van beide/]
  ])('%s', (_, retired, item, reason) => {
    isRefused(addition({ retired: [{ until: '2027-01-01', ...retired }] }), item, reason);
  });

  it.each<[string, object, string, RegExp]>([
    ['for professionals', { 'sign-safe-fun': { tr: words } }, 'sign-safe-fun', /niet voor ouders/],
    ['of nothing', { 'tip-99': { tr: words } }, 'tip-99', /staat niet in de uitgave/],
    ['without its lines', { 'tip-1': { tr: words } }, 'tip-1', /0 regels bij "details" en .* 7;/],
    [
      'with a word',
      { 'tip-2': { nl: { ...words, text: 'Hechting.' } } },
      'tip-2',
      /"translations.nl/
    ],
    ['with a name', { 'tip-2': { tr: { ...words, text: '{kind}' } } }, 'tip-2', /heeft { of }/],
    [
      'into no language',
      { 'tip-2': { Turks: words } },
      'translations.tip-2',
      /"Turks" is geen taal/
    ]
  ])('a translation %s', (_, translations, item, reason) => {
    isRefused(addition({ translations }), item, reason);
  });
});
