/** What stands in the way of an act of the team lead, a sentence a field. */
import type { Taken } from '$lib/care/taken';

interface Chosen {
  to: string;
  begin: Taken<string>;
  end: Taken<string>;
  today: string;
}

export const dayOf = (typed: Taken<string>) => (typed.kind === 'taken' ? typed.value : undefined);

export function problemsOf({ to, begin, end, today }: Chosen) {
  return {
    to: to === '' ? 'Kies een collega.' : undefined,
    first:
      begin.kind === 'wrong'
        ? begin.sentence
        : begin.kind === 'empty'
          ? 'Vul de eerste dag in.'
          : undefined,
    last:
      end.kind === 'wrong'
        ? end.sentence
        : end.kind === 'empty'
          ? 'Vul de laatste dag in.'
          : (dayOf(end) ?? '') < (dayOf(begin) ?? '')
            ? 'De laatste dag ligt voor de eerste. Kijk de dagen na.'
            : (dayOf(end) ?? '') < today
              ? 'Deze dag is al voorbij. Kies een dag vanaf vandaag.'
              : undefined
  };
}
