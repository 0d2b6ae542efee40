/**
 * *Overdracht*: one page on a family for the colleague who takes it over, made from its record.
 *
 * Promises: pure; what isn't known leaves no gap; a secret address stands on it as such and never in
 * words, also not within what was typed; what was told in confidence says so. Nothing is weighed, counted
 * or concluded, and her own checklist on the relation isn't on it.
 */
import type { CalendarDate } from '../guideline/calendar-date';
import type { RecordState } from '../history/register';
import { openAgreements } from './agreement';
import { personCalled } from './called';
import { comingBack } from './coming-back';
import { consentsIn, isInForce } from './consents';
import { plainDayWords } from './date-words';
import { earlierFactors } from './earlier-factors';
import { familyIn, familyName, type Family } from './family';
import { inPlace, type Callings } from './field-labels';
import { followUpIn, isMeldcodeNoted } from './follow-up';
import { householdAddress, householdTitle, homesIn, type Homes, type Resident } from './household';
import { timeWords } from './input-time';
import { ageLine, nameAmong } from './person';
import { nextEntry, nextPlanned, planIn } from './plan';
import { datedVisits, programmeVisit, programmeVisitWords } from './programme-visit';
import { dayIn, lineIn } from './reading';
import { secretWords, withoutSecrets } from './secret-words';
import { signedViews } from './signed';
import { headingWords, programmeWords } from './terms';
import { reportHeadings } from './visit-fields';
import { visitIn, visitsIn } from './visit';
import { mayKnowAddress, mayKnowPhone, professional } from './who-may-see';

export interface HandoverGround {
  records: readonly RecordState[];
  family: string;
  callings: Callings;
  today: CalendarDate;
  correctUntilMonths: number;
}

export interface Handover {
  title: string;
  parts: { heading: string; lines: string[] }[];
}

/** `undefined` when the family's own record isn't among them. */
export function handover(ground: HandoverGround): Handover | undefined {
  const { records } = ground;
  const family = familyIn(records, ground.family);
  if (!family) return undefined;
  const homes = homesIn(records, ground.family);
  const parts = [
    { heading: 'Let op', lines: [family.safetyNote, family.note, meldcode(ground)] },
    { heading: 'Wie erbij horen', lines: homes.residents.map((one) => who(one, homes, ground)) },
    { heading: 'Waar ze wonen', lines: homeLines(homes) },
    { heading: 'Taal', lines: languageLines(family) },
    { heading: 'Programma', lines: programmeLines(family, ground) },
    { heading: 'Volgend bezoek', lines: nextLines(ground) },
    { heading: 'Het laatste bezoek', lines: lastLines(ground) },
    { heading: 'Open afspraken', lines: agreementLines(ground, homes) },
    { heading: 'Om op terug te komen', lines: comingLines(ground) },
    { heading: 'Wat meespeelt', lines: factorLines(ground) },
    { heading: 'Toestemming die nog geldt', lines: consentLines(ground) }
  ];
  const secret = secretWords(homes, professional);
  return {
    title: withoutSecrets(familyName(family), secret),
    parts: parts
      .map(({ heading, lines }) => ({
        heading,
        lines: lines.filter(Boolean).map((line) => withoutSecrets(line.trim(), secret))
      }))
      .filter(({ lines }) => lines.length > 0)
  };
}

export function handoverText({ title, parts }: Handover): string {
  const blocks = parts.map(({ heading, lines }) =>
    [heading, ...lines.map((line) => `- ${line}`)].join('\n')
  );
  return [`Overdracht: ${title}`, ...blocks].join('\n\n');
}

/** That there is one, and where to read it; not what it holds. */
function meldcode({ records }: HandoverGround): string {
  const last = visitsIn(records).find((visit) => isMeldcodeNoted(followUpIn(visit)));
  const date = last && dayIn(last, 'date');
  if (!last) return '';
  return `Er is een Meldcode genoteerd${date ? ` bij het bezoek van ${plainDayWords(date)}` : ''}.`;
}

/** "Lindsey, moeder, heeft gezag, 06 12345678" */
function who(resident: Resident, homes: Homes, ground: HandoverGround): string {
  const { person, custody, lives } = resident;
  const { today, correctUntilMonths } = ground;
  const people = homes.residents.map((one) => one.person);
  const at = homes.households.filter(({ id }) => lives.includes(id));
  const isHidden = person.phone !== '' && !mayKnowPhone(homes, person.id, professional);
  return [
    nameAmong(person, people, today),
    person.role === 'child' ? ageLine(person, today, correctUntilMonths) : '',
    person.name && person.relation,
    custody && 'heeft gezag',
    isHidden ? 'nummer staat in Nabij' : person.phone,
    homes.households.length > 1 &&
      at.map((home) => householdTitle(homes, home).replace(/^Bij /, 'bij ')).join(' en ')
  ]
    .filter(Boolean)
    .join(', ');
}

function homeLines(homes: Homes): string[] {
  const hasTwo = homes.households.length > 1;
  return homes.households.map((home) => {
    const facts = mayKnowAddress(homes, home, professional)
      ? [householdAddress(home), home.phone]
      : ['geheim adres'];
    const line = facts.filter(Boolean).join(', ');
    if (!hasTwo) return line;
    return [householdTitle(homes, home), line || 'adres niet bekend'].join(': ');
  });
}

function languageLines({ language, interpreter }: Family): string[] {
  const isDutch = /^(nederlands)?$/i.test(language);
  return [isDutch ? '' : `Thuis: ${language}`, interpreter ? 'Er is een tolk nodig.' : ''];
}

function programmeLines(family: Family, { records, today }: HandoverGround): string[] {
  const visit = programmeVisit(family, records, today);
  const words = [
    family.programme && programmeWords[family.programme],
    visit && programmeVisitWords(visit)
  ];
  return [words.filter(Boolean).join(', ')];
}

function nextLines({ records, family, today }: HandoverGround): string[] {
  const plan = planIn(records, family, datedVisits(records), today);
  const planned = plan && nextPlanned(plan, today);
  if (planned)
    return [`${plainDayWords(planned.date)}${planned.time && ` om ${timeWords(planned.time)}`}`];
  const noted = visitsIn(records)
    .map((visit) => followUpIn(visit))
    .find(({ nextVisit }) => nextVisit !== undefined && nextVisit >= today);
  if (noted?.nextVisit)
    return [
      `${plainDayWords(noted.nextVisit)}${noted.nextVisitTime && ` om ${timeWords(noted.nextVisitTime)}`}`
    ];
  const next = plan && nextEntry(plan, today);
  return next ? [`Nog niet gepland. Voorstel: rond ${plainDayWords(next.date)}.`] : [];
}

/** Of the last visit that has a report: what was signed where it was signed. */
function lastLines({ records, today, callings }: HandoverGround): string[] {
  for (const record of visitsIn(records)) {
    const date = dayIn(record, 'date');
    const fields = signedViews(record)[0]?.fields ?? record;
    const { report } = visitIn(fields);
    const lines = reportHeadings.flatMap((heading) => {
      const words = report[heading].trim();
      const told = lineIn(fields, `confidence/${heading}`);
      const by = told && ` (in vertrouwen verteld door ${personCalled(told, callings)})`;
      return words ? [`${headingWords[heading]}${by}: ${words}`] : [];
    });
    if (date === undefined || date > today || lines.length === 0) continue;
    const note = fields === record ? ', nog niet ondertekend' : '';
    return [`${plainDayWords(date)}${note}.`, ...lines];
  }
  return [];
}

function agreementLines({ records, callings }: HandoverGround, homes: Homes): string[] {
  return openAgreements(records).map(({ what, who: doer, by, household, confidence }) => {
    const home = homes.households.find(({ id }) => id === household);
    const facts = [
      doer,
      by && `uiterlijk ${plainDayWords(by)}`,
      home && householdTitle(homes, home).replace(/^Bij /, 'bij '),
      confidence && `in vertrouwen verteld door ${personCalled(confidence, callings)}`
    ].filter(Boolean);
    return `${what}${facts.length > 0 ? ` (${facts.join(', ')})` : ''}`;
  });
}

function comingLines({ records }: HandoverGround): string[] {
  return comingBack(records, '').map(({ date, words }) => {
    const from = date === undefined ? '' : ` (van ${plainDayWords(date)})`;
    return `${words || 'Er staat niet bij waarop'}${from}`;
  });
}

function factorLines({ records, callings }: HandoverGround): string[] {
  const holding = earlierFactors(records, '');
  return inPlace([...holding.keys()], callings).map((item) => {
    const note = holding.get(item)?.note ?? '';
    const title = callings.item?.(item) ?? 'een factor uit een andere editie';
    return `${title}${note && `: ${note}`}`;
  });
}

function consentLines({ records, today }: HandoverGround): string[] {
  return consentsIn(records)
    .filter((one) => isInForce(one, today))
    .map(({ what, with: partner, by, on }) => {
      const facts = [
        partner && `met ${partner}`,
        by && `door ${by}`,
        on && `op ${plainDayWords(on)}`
      ].filter(Boolean);
      return [what, facts.join(', ')].filter(Boolean).join(', ');
    });
}
