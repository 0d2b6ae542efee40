/** What became of something typed: a value, nothing, or a sentence that says what to do. */
export type Taken<T> =
  | { kind: 'taken'; value: T }
  | { kind: 'empty' }
  /** One Dutch sentence for beside the field. The typed text stays where it is. */
  | { kind: 'wrong'; sentence: string };

export const empty = { kind: 'empty' } as const;
export function taken<T>(value: T): Taken<T> {
  return { kind: 'taken', value };
}
export function wrong(sentence: string): { kind: 'wrong'; sentence: string } {
  return { kind: 'wrong', sentence };
}
