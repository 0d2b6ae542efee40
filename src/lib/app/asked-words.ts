/** Why nothing came of a question to the server, in one sentence with what to do. */
import type { Asked } from './ask-server';
import { offlineWords, troubleWords } from './session-words';

type Unanswered = Exclude<Asked<unknown>['kind'], 'answer' | 'refused'>;

export const unansweredWords: Record<Unanswered, string> = {
  offline: offlineWords,
  trouble: troubleWords,
  'log-in':
    'Je bent uitgelogd bij de server. Log opnieuw in onder Meer en probeer het nog een keer.',
  'prove-again':
    'De server wil weten dat jij het bent. Log opnieuw in onder Meer en probeer het nog een keer.',
  forbidden: 'Dit hoort niet bij jouw rol. Vraag het de beheerder van je organisatie.'
};

/** The same for an answer as it came. */
export function wordsFor(kind: Exclude<Asked<unknown>['kind'], 'answer'>): string {
  return kind === 'refused' ? troubleWords : unansweredWords[kind];
}
