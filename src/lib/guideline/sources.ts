/**
 * The documents that the content rests on. Every item refers to one of them by id, so that a nurse
 * can say where something comes from.
 */
import type { InferOutput } from 'valibot';
import type { sourceDocumentShape } from './shape/edition';

export type SourceDocument = InferOutput<typeof sourceDocumentShape>;

export const GUIDELINE = 'jgz-ouder-kindrelatie';
export const CONNECT2GROW = 'connect2grow';
export const KINDERLEVEN = 'kinderleven';
export const ELLA = 'ella';

export const sourceDocuments: SourceDocument[] = [
  { id: GUIDELINE, title: 'JGZ-richtlijn Ouder-kindrelatie (2021)', kind: 'guideline' },
  { id: CONNECT2GROW, title: 'Connect2Grow, folder voor professionals', kind: 'leaflet' },
  {
    id: KINDERLEVEN,
    title: 'Artikel over de ouderfolder van Stichting Kinderleven',
    kind: 'article'
  },
  { id: ELLA, title: 'Onderzoek bij Ella Verloskundigenpraktijk', kind: 'study' }
];
