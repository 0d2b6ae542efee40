/**
 * What the shapes found wrong, in Dutch sentences that name the field.
 * Promise: the item is the nearest one around the fault that has an id, else the place in the file.
 */
import type { BaseIssue } from 'valibot';
import { WHOLE_FILE, type Found } from './problem';

type Issue = BaseIssue<unknown>;

export function shapeProblem(issue: Issue): Found {
  const path = issue.path ?? [];
  const around = path.findLastIndex(({ value }) => idOf(value) !== undefined);
  const holder = idOf(path[around]?.value);
  // 'modules', a module, 'items', a number: there an item begins, or else at the field's own group.
  const start = holder !== undefined ? around + 1 : itemPlace(issue) ? 4 : path.length - 1;
  const keys = path.map(({ key }) => key);
  const item = holder ?? placeWords(keys.slice(0, start));
  return { item: item || WHOLE_FILE, reason: reasonOf(issue, placeWords(keys.slice(start))) };
}

/** 'modules.tips.items[3]' of the item that an issue is about, if it is within one. */
export function itemPlace(issue: Issue): { module: string; index: number } | undefined {
  const [modules, module, items, index] = (issue.path ?? []).map(({ key }) => key);
  return modules === 'modules' && items === 'items' && typeof index === 'number'
    ? { module: String(module), index }
    : undefined;
}

function idOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('id' in value)) return undefined;
  return typeof value.id === 'string' && value.id !== '' ? value.id.slice(0, 80) : undefined;
}

function placeWords(keys: readonly unknown[]): string {
  return keys
    .map((key) => (typeof key === 'number' ? `[${key + 1}]` : `.${String(key)}`))
    .join('')
    .slice(0, 200)
    .replace(/^\./, '');
}

function reasonOf(issue: Issue, field: string): string {
  const subject = field === '' ? 'Dit punt' : `Het veld "${field}"`;
  if (issue.type === 'strict_object') {
    if (issue.expected === 'never')
      return `${subject} hoort hier niet; haal het weg of verbeter de spelling.`;
    if (issue.received === 'undefined') return `${subject} ontbreekt; vul het in.`;
  }
  // A message of our own reads on after the subject; the library's all start with this word.
  if (!issue.message.startsWith('Invalid ')) return `${subject} ${issue.message}.`;
  return `${subject} ${mustBe(issue)}.`;
}

function mustBe(issue: Issue): string {
  const { type, requirement } = issue as Issue & { requirement?: unknown };
  switch (type) {
    case 'string':
      return 'moet tekst zijn, tussen aanhalingstekens';
    case 'number':
    case 'integer':
      return 'moet een heel getal zijn';
    case 'array':
      return 'moet een lijst zijn, tussen [ en ]';
    case 'object':
    case 'strict_object':
    case 'record':
      return 'moet een groep velden zijn, tussen { en }';
    case 'min_value':
      return `moet ${String(requirement)} of hoger zijn`;
    case 'max_value':
      return `moet ${String(requirement)} of lager zijn`;
    case 'min_length':
      return 'is leeg; vul het in';
    case 'max_length':
      return Array.isArray(issue.input)
        ? `heeft te veel regels: hoogstens ${String(requirement)}`
        : `is te lang: hoogstens ${String(requirement)} tekens`;
    case 'literal':
    case 'picklist':
      return `moet zijn: ${(issue.expected ?? '').replace(/[()]/g, '').replaceAll(' | ', ' of ')}`;
    default:
      return 'heeft een vorm die hier niet past; vergelijk het met het voorbeeld';
  }
}
