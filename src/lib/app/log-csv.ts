/**
 * The log as a file for a spreadsheet, in the words of the screen, with the ids beside them.
 *
 * Promise: what stands in a cell is never taken for a formula, whatever somebody is called.
 */
import type { LogEntry } from '../protocol/log';
import { actNames, actWords, whoWords, type NameOf } from './log-words';

const head = ['Wanneer', 'Wie', 'Soort', 'Wat', 'Account', 'Over'];

/** With a mark for Excel that it is UTF-8, and semicolons as it wants them here. */
export function logCsv(entries: readonly LogEntry[], nameOf: NameOf): string {
  const rows = entries.map((entry) => [
    entry.at,
    whoWords(entry, nameOf),
    actNames[entry.act as keyof typeof actNames] ?? entry.act,
    actWords(entry, nameOf),
    entry.account ?? '',
    entry.subject ?? ''
  ]);
  return `\uFEFF${[head, ...rows].map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
}

function cell(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
