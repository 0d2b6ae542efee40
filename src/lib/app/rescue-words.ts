/** What came of handing in a rescue file, in words. */
import type { RescueAnswer } from './rescue-file';
import { offlineWords, troubleWords } from './session-words';
import { changesWords } from './words';

const notTaken: Record<Exclude<RescueAnswer['kind'], 'taken'>, string> = {
  known: 'Dit bestand is al eerder ingeleverd. Alles wat erin staat is al verwerkt.',
  altered:
    'Dit bestand is veranderd of beschadigd, dus het is niet aangenomen. Kies het bestand zoals het gemaakt is.',
  'not-yours':
    'Dit bestand is door iemand anders gemaakt. Alleen wie het maakte kan het inleveren, na inloggen.',
  'no-rescue-file':
    'Dit is geen reddingsbestand van Nabij. Kies het bestand dat begint met “nabij-reddingsbestand”.',
  offline: offlineWords,
  'log-in': 'Je bent uitgelogd bij de server. Log opnieuw in onder Meer en lever het dan in.',
  trouble: troubleWords
};

export function rescueWords(answer: RescueAnswer): string {
  if (answer.kind !== 'taken') return notTaken[answer.kind];
  const { kept, refused, waiting } = answer;
  const are = (count: number) => `${changesWords(count)} ${count === 1 ? 'is' : 'zijn'}`;
  const said = [];
  if (kept > 0) said.push(`${are(kept)} veilig op de server.`);
  if (waiting > 0)
    said.push(`${are(waiting)} veilig op de server, en je teamleider kijkt er eerst naar.`);
  if (refused > 0)
    said.push(
      `${changesWords(refused)} ${refused === 1 ? 'kon' : 'konden'} niet geplaatst worden. Bewaar het bestand en vraag je teamleider om hulp.`
    );
  return said.join(' ');
}
