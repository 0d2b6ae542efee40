/** The three parts of a visit, and which one opens by itself. */
export const parts = [
  { id: 'vooraf', label: 'Vooraf' },
  { id: 'tafel', label: 'Aan tafel' },
  { id: 'verslag', label: 'Verslag' }
] as const;
export type Part = (typeof parts)[number]['id'];

/** A visit of today or later opens before the table, an earlier one at its report. */
export function partOf(asked: string | null, date: string, today: string): Part {
  const known = parts.find(({ id }) => id === asked);
  return known?.id ?? (date < today ? 'verslag' : 'vooraf');
}
