/**
 * *Afspraken* and *Vervolg*: agreements made, kept or dropped; decisions, a referral, the next visit.
 *
 * Promise: nothing of the Meldcode, nor of sharing without consent: parents may ask to read a report.
 */
import { agreementIn, type Agreement } from '../agreement';
import { dayOf } from '../date-words';
import { followUpIn, type Referral } from '../follow-up';
import { timeWords } from '../input-time';
import { isolated } from '../isolated';
import { dayIn } from '../reading';
import { visitsIn } from '../visit';
import { capital, ended, longDayWords, sentences, uncapital } from './dutch';
import type { Saying, Telling } from './saying';

export function agreedSayings(telling: Telling): Saying[] {
  const { records, record } = telling;
  const all = records
    .filter(({ type }) => type === 'agreement')
    .map((one) => ({ agreement: agreementIn(one), settledOn: settledOn(one) }))
    .filter(({ agreement }) => agreement.what !== '')
    .sort((a, b) => (order(a.agreement) < order(b.agreement) ? -1 : 1));
  const made = all.filter(({ agreement }) => agreement.visit === record.id);
  const settled = all.filter(
    ({ agreement, settledOn: on }) =>
      agreement.visit !== record.id && agreement.state !== 'open' && isOfVisit(on, telling)
  );
  return [...settled, ...made].map(({ agreement }) => agreedSaying(agreement, telling));
}

const order = ({ by, id }: Agreement) => `${by ?? '~'} ${id}`;

/** The day on which somebody said what became of it. */
function settledOn(agreement: Telling['record']): string {
  const at =
    agreement.registers['state']
      ?.map((held) => held.at)
      .sort()
      .at(-1) ?? '';
  const instant = new Date(at);
  return Number.isNaN(instant.getTime()) ? '' : dayOf(instant);
}

/** From the day of this visit until the next one. */
function isOfVisit(day: string, { records, record, date }: Telling): boolean {
  const next = visitsIn(records)
    .filter(({ id }) => id !== record.id)
    .map((visit) => dayIn(visit, 'date'))
    .filter((other) => other !== undefined && other > date)
    .sort()[0];
  return day >= date && (next === undefined || day < next);
}

const became = { open: '', kept: 'Gelukt: ', dropped: 'Vervallen: ' } as const;

function agreedSaying({ id, what, who, by, state }: Agreement, { date }: Telling): Saying {
  const isNamed = who !== '' && what.toLowerCase().includes(who.toLowerCase());
  const facts = [
    who && !isNamed && isolated(who),
    by && state === 'open' && `uiterlijk ${longDayWords(by, date)}`
  ].filter(Boolean);
  const words = sentences(what);
  const open = words.replace(/[.]+([\u2069]?)$/u, '$1');
  return {
    heading: 'agreements',
    about: ['agreement', id, what, who, by ?? '', state],
    paragraph: `agreement ${id}`,
    text: '{eigen}',
    eigen: became[state] + (facts.length > 0 ? ended(`${open} (${facts.join(', ')})`) : words)
  };
}

const decided = {
  regular: 'We gaan door met de gewone bezoeken.',
  'extra-contact': 'Ik plan een extra contact.',
  'own-help': 'Er komt extra hulp vanuit de JGZ.'
} as const;

export function followSayings(telling: Telling): Saying[] {
  const { decisions, referral, nextVisit, nextVisitTime } = followUpIn(telling.record);
  const found: Saying[] = [];
  for (const decision of decisions) {
    if (decision === 'meldcode') continue;
    if (decision === 'refer') found.push(...referralSayings(referral, telling));
    else found.push(follows(['decision', decision], decided[decision]));
  }
  if (nextVisit) {
    const time = nextVisitTime && ` om ${timeWords(nextVisitTime)}`;
    const words = `Het volgende bezoek is op ${longDayWords(nextVisit, telling.date)}${time}.`;
    found.push(follows(['next-visit', nextVisit, nextVisitTime], words));
  }
  return found;
}

function referralSayings(referral: Referral, { date }: Telling): Saying[] {
  const { partner, purpose, consent, consentBy, consentOn } = referral;
  const by = consentBy && ` door ${isolated(consentBy)}`;
  const on = consentOn === undefined ? '' : ` op ${longDayWords(consentOn, date)}`;
  const to = partner ? `Ik verwijs naar ${isolated(partner)}` : 'Ik verwijs voor verdere hulp';
  const found = [follows(['decision', 'refer', partner], ended(to))];
  const what = sentences(purpose);
  if (what)
    found.push(follows(['referral-for', purpose.trim()], `Waar het om gaat: ${uncapital(what)}`));
  if (consent === 'given')
    found.push(
      follows(
        ['consent', consent, consentBy, consentOn ?? ''],
        `Daarvoor is toestemming gegeven${by}${on}.`
      )
    );
  if (consent === 'refused')
    found.push(follows(['consent', consent], 'Daarvoor is nu geen toestemming gegeven.'));
  return found;
}

function follows(about: Saying['about'], text: string): Saying {
  return {
    heading: 'follow-up',
    about,
    paragraph: 'follow',
    text: '{eigen}',
    eigen: capital(text)
  };
}
