/**
 * Whether a passphrase is good enough to protect a lost phone, and one sentence that helps.
 *
 * Good enough is both: at least 12 characters, and score 4: a thief with the phone's disk needs
 * more than ten thousand million guesses, each of which costs 64 MiB and three passes over it
 * (score 3 would fall to one graphics card within days). Spaces and signs between words count for
 * nothing, since a thief tries words with and without. No rule asks for capitals, digits or signs.
 * The meter and its lists load on first use and work offline; no word leaves the page.
 */
import { spelled } from './passphrase';

export const MIN_LENGTH = 12;
export const MIN_SCORE = 4;

export interface Strength {
  /** 0 (one of the first guesses) to 4 (out of reach). */
  score: 0 | 1 | 2 | 3 | 4;
  acceptable: boolean;
  /** One sentence in Dutch: what to do, or that it is good. */
  hint: string;
}

/** By what the meter warns of; `words` where it has nothing particular to say. */
const hints = {
  empty: 'Kies een wachtzin: vier losse woorden achter elkaar werken goed.',
  short: `Maak hem langer: minstens ${MIN_LENGTH} tekens, bijvoorbeeld vier losse woorden.`,
  words: 'Voeg nog een of twee woorden toe die niets met elkaar te maken hebben.',
  common: 'Dit lijkt op een wachtwoord dat veel mensen gebruiken: kies liever vier losse woorden.',
  names: 'Namen zijn makkelijk te raden: kies woorden die niets met jou te maken hebben.',
  own: 'Gebruik niet je naam, je e-mailadres of je organisatie.',
  keys: 'Een rijtje toetsen naast elkaar is snel geraden: kies liever losse woorden.',
  repeats: 'Herhaling maakt hem niet sterker: voeg liever een ander woord toe.',
  sequences: 'Een reeks zoals abcd of 1234 is snel geraden: kies liever losse woorden.',
  dates: 'Een jaartal of datum is snel geraden: kies liever losse woorden.',
  almost: 'Bijna sterk genoeg: voeg nog een woord toe.',
  strong: 'Dit is een sterke wachtzin.'
} as const;

const hintOf: Record<string, keyof typeof hints> = {
  straightRow: 'keys',
  keyPattern: 'keys',
  simpleRepeat: 'repeats',
  extendedRepeat: 'repeats',
  sequences: 'sequences',
  recentYears: 'dates',
  dates: 'dates',
  topTen: 'common',
  topHundred: 'common',
  common: 'common',
  similarToCommon: 'common',
  namesByThemselves: 'names',
  commonNames: 'names',
  userInputs: 'own'
};

/** `personal`: the owner's name, e-mail address and organisation, which a thief tries first. */
export async function passphraseStrength(
  passphrase: string,
  personal: readonly string[] = []
): Promise<Strength> {
  const { meter } = await import('./strength-meter');
  const one = spelled(passphrase);
  const known = personal.flatMap((text) => [text, ...text.split(/[\s@.]+/u)]).filter(Boolean);
  const inputs = [...known, 'nabij'];
  const whole = meter.check(one, inputs);
  const bare = meter.check(one.replace(/[^\p{L}\p{N}]/gu, ''), inputs);
  const { score, feedback } = bare.guesses < whole.guesses ? bare : whole;
  const longEnough = [...one].length >= MIN_LENGTH;
  return {
    score,
    acceptable: longEnough && score >= MIN_SCORE,
    hint: hints[whichHint(one, longEnough, score, feedback.warning)]
  };
}

function whichHint(
  one: string,
  longEnough: boolean,
  score: number,
  warning: string | null
): keyof typeof hints {
  if (one === '') return 'empty';
  const particular = hintOf[warning ?? ''];
  if (particular) return particular;
  if (!longEnough) return 'short';
  if (score < MIN_SCORE) return score === MIN_SCORE - 1 ? 'almost' : 'words';
  return 'strong';
}
