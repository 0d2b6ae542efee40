/** From text to plain data: size, JSON, format. Promise: says where a text stops being JSON. */
import { FORMAT } from '../shape/edition';
import { WHOLE_FILE, type Found } from './problem';
import { scanJson, type Place } from './scan-json';

export const MOST_BYTES = 2_000_000;

export type ParsedDocument =
  { kind: 'document'; value: Record<string, unknown> } | { kind: 'refused'; problems: Found[] };

export function parseDocument(text: string): ParsedDocument {
  const bytes = text.length > MOST_BYTES ? text.length : new TextEncoder().encode(text).length;
  if (bytes > MOST_BYTES)
    return refused('Het bestand is groter dan 2 MB; haal weg wat er niet in hoort.');
  const json = text.replace(/^\ufeff/, '');
  const { fault, tooDeep, repeated } = scanJson(json);
  if (tooDeep)
    return refused(`Het bestand zit te diep in elkaar bij ${words(tooDeep)}; maak het vlakker.`);
  if (fault)
    return refused(
      `Het bestand is geen geldige JSON: kijk bij ${words(fault)} of er een komma, haakje of aanhalingsteken ontbreekt of te veel is.`
    );
  if (repeated.length > 0)
    return {
      kind: 'refused',
      problems: repeated.map(({ key, place }) => ({
        item: WHOLE_FILE,
        reason: `Het veld "${key.slice(0, 60)}" staat er bij ${words(place)} voor de tweede keer; haal er één weg.`
      }))
    };
  const value: unknown = JSON.parse(json);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refused('Het bestand moet één groep velden tussen { en } zijn, zoals in het voorbeeld.');
  return checkedFormat({ ...value });
}

function checkedFormat(value: Record<string, unknown>): ParsedDocument {
  const format = value['format'];
  if (typeof format === 'number' && Number.isInteger(format) && format > FORMAT)
    return refused(
      `Dit bestand is voor een nieuwere versie van Nabij (vorm ${format}, deze app leest vorm ${FORMAT}); werk eerst de app bij.`,
      'format'
    );
  return { kind: 'document', value };
}

function words({ line, column }: Place): string {
  return `regel ${line}, teken ${column}`;
}

function refused(reason: string, item = WHOLE_FILE): ParsedDocument {
  return { kind: 'refused', problems: [{ item, reason }] };
}
