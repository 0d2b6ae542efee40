/** A moment of the guideline in words: "8 weken", "3 maanden". */
import type { Moment } from '../guideline/item';

export function momentWords(moment: Moment): string {
  if ('days' in moment) return counted(moment.days, 'dag', 'dagen');
  if ('weeks' in moment) return counted(moment.weeks, 'week', 'weken');
  if ('months' in moment) return counted(moment.months, 'maand', 'maanden');
  return `${moment.years} jaar`;
}

function counted(amount: number, one: string, more: string): string {
  return `${amount} ${amount === 1 ? one : more}`;
}
