/**
 * The log in plain Dutch: what each act is called, and what somebody did, as a line that goes on from
 * their name. A family is a short code here, a phone as well: the log says nothing about a family.
 */
import { familyCode } from '../care/plan-ics';
import { laterActs, logActs } from '../protocol/log';
import type { LogAnswer, LogEntry, NotedAct } from '../protocol/log';
import { roleWords } from './people-words';

/** What an account is called now; `undefined` for one that isn't known. */
export type NameOf = (account: string) => string | undefined;

export function nameIn(people: LogAnswer['people']): NameOf {
  const names = new Map(people.map(({ account, name }) => [account, name]));
  return (account) => names.get(account);
}

/** What the log can be asked for by itself. */
export const askedActs = logActs;

export const actNames: Record<NotedAct, string> = {
  'logged-in': 'Ingelogd',
  'log-in-failed': 'Inloggen mislukt',
  'logged-out': 'Uitgelogd',
  'session-ended': 'Elders uitgelogd',
  'proved-again': 'Opnieuw bewezen wie het is',
  'password-changed': 'Nieuw wachtwoord gekozen',
  'second-factor-set': 'Tweede stap ingesteld',
  'second-factor-removed': 'Tweede stap weggehaald',
  invited: 'Uitgenodigd',
  'invite-withdrawn': 'Uitnodiging ingetrokken',
  joined: 'Erbij gekomen',
  'role-changed': 'Rol veranderd',
  'name-changed': 'Naam veranderd',
  'team-changed': 'Team veranderd',
  'membership-ended': 'Toegang beëindigd',
  'phone-registered': 'Telefoon in gebruik genomen',
  'phone-removed': 'Telefoon verwijderd',
  'phone-emptied': 'Telefoon leeggemaakt',
  'handed-in': 'Ingeleverd',
  'hand-in-refused': 'Inleveren geweigerd',
  quarantined: 'Apart gezet',
  'quarantine-read': 'Ingeleverd werk gelezen',
  'quarantine-accepted': 'Overgenomen',
  'quarantine-rejected': 'Afgewezen',
  assigned: 'Gezin toegewezen',
  'assignment-ended': 'Toewijzing beëindigd',
  'handed-over': 'Gezin overgedragen',
  'stand-in-set': 'Waarneming ingesteld',
  'emergency-access': 'Noodtoegang',
  'family-searched': 'Gezin gezocht',
  'settings-changed': 'Instellingen veranderd',
  'edition-changed': 'Inhoud veranderd',
  'log-read': 'Logboek gelezen'
};

const ways: Record<string, string> = {
  password: ' met het wachtwoord',
  totp: ' met een code',
  passkey: ' met een passkey',
  'recovery-code': ' met een herstelcode',
  oidc: ' via de organisatie'
};

const failures: Record<string, string> = {
  password: ': het wachtwoord klopte niet',
  code: ': de code klopte niet',
  'oidc, unknown': ' via de organisatie: hier niet bekend',
  'oidc, too-weak': ' via de organisatie, zonder de tweede stap die nodig is'
};

const refusals: Record<string, string> = {
  'file altered': ': het bestand was veranderd',
  'file of another person': ': het bestand was van iemand anders'
};

const isAct = (act: string): act is NotedAct =>
  ([...logActs, ...laterActs] as readonly string[]).includes(act);

/** Who did it. */
export const whoWords = ({ account }: LogEntry, nameOf: NameOf): string =>
  account === null ? 'Een onbekende' : (nameOf(account) ?? 'Iemand die er niet meer is');

/** What they did, after their name. */
export function actWords(entry: LogEntry, nameOf: NameOf): string {
  const { act, account, subject, detail } = entry;
  if (!isAct(act)) return 'deed iets dat deze versie van Nabij nog niet kent';
  const known = detail ?? '';
  const person = (id: string | null) => (id && nameOf(id)) || 'iemand';
  const whom = subject === account ? 'zichzelf' : person(subject);
  const phone = subject ? `telefoon ${subject.slice(0, 6)}` : 'een telefoon';
  const family = subject ? `gezin ${familyCode(subject)}` : 'een gezin';
  const role = roleWords[known as keyof typeof roleWords]?.toLowerCase();
  const words: Record<NotedAct, string> = {
    'logged-in': `logde in${ways[known] ?? ''}`,
    'log-in-failed': `kon niet inloggen${failures[known] ?? ''}`,
    'logged-out': 'logde uit',
    'session-ended': `logde ${whom} uit op ${known === '1' ? 'één andere plek' : 'andere plekken'}`,
    'proved-again': 'bewees opnieuw wie het is',
    'password-changed': 'koos een nieuw wachtwoord',
    'second-factor-set': 'stelde een tweede stap in voor het inloggen',
    'second-factor-removed': `haalde de tweede stap weg van ${whom}`,
    invited:
      known === 'new password'
        ? `gaf ${whom} een link voor een nieuw wachtwoord`
        : `nodigde iemand uit${role ? ` als ${role}` : ''}`,
    'invite-withdrawn': 'trok een uitnodiging in',
    joined: `kwam erbij${role ? ` als ${role}` : ''}`,
    'role-changed': role ? `maakte ${whom} ${role}` : `veranderde de rol van ${whom}`,
    'name-changed': `veranderde de naam van ${whom}`,
    'team-changed': `veranderde het team van ${whom}`,
    'membership-ended': `beëindigde de toegang van ${whom}`,
    'phone-registered': `nam ${phone} in gebruik`,
    'phone-removed': `verwijderde ${phone}`,
    'phone-emptied': `heeft niets meer op ${phone}`,
    'handed-in': `leverde ${changesWords(known)} in van ${phone}`,
    'hand-in-refused': `wilde iets inleveren, en dat is geweigerd${refusals[known] ?? ''}`,
    quarantined: `leverde ${changesWords(known)} in van ${phone}, die op een besluit wachten`,
    'quarantine-read': `las wat ${whom} had ingeleverd`,
    'quarantine-accepted': `nam over wat ${whom} had ingeleverd`,
    'quarantine-rejected': `wees af wat ${whom} had ingeleverd`,
    assigned: `wees ${family} toe aan ${person(detail)}`,
    'assignment-ended': `beëindigde de toewijzing van ${family} aan ${person(detail)}`,
    'handed-over': `droeg ${family} over aan ${person(detail)}`,
    'stand-in-set': `liet ${person(detail)} waarnemen bij ${family}`,
    'emergency-access': `nam noodtoegang tot ${family}`,
    'family-searched': 'zocht een gezin op naam',
    'settings-changed': 'veranderde de instellingen van de organisatie',
    'edition-changed': 'veranderde welke inhoud in gebruik is',
    'log-read':
      known === 'export'
        ? 'haalde het logboek op als bestand'
        : `las het logboek${subject ? ` over ${whom}` : ''}`
  };
  return words[act];
}

function changesWords(count: string): string {
  if (!/^\d+$/.test(count)) return 'wijzigingen';
  return count === '1' ? 'één wijziging' : `${count} wijzigingen`;
}
