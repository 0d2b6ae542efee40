/**
 * Which fields hold words that somebody wrote, to be found again.
 *
 * Promise: every text and line of the one table of fields is in it, but for names, which the list of
 * families finds, and for lines that hold an id or a key; a test looks after that.
 */
import type * as v from 'valibot';
import { fieldTable, patternOf, type RecordType } from './fields';
import { line, text } from './field-values';

/** Texts and lines that nobody looks for by words, by type and pattern. */
export const notWritten: ReadonlySet<string> = new Set([
  'family name',
  'person name',
  'visit edition',
  'visit moment-item/*',
  'visit next-visit-plan'
]);

export function isWritten(type: string, field: string): boolean {
  const pattern = patternOf(type, field);
  if (pattern === undefined || notWritten.has(`${type} ${pattern}`)) return false;
  const schema = (fieldTable[type as RecordType] as Record<string, v.GenericSchema>)[pattern];
  return schema === text || schema === line;
}
