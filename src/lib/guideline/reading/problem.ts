/** What is wrong with an edition, for the administrator who loads it. */
export interface EditionProblem {
  /** The file as it was given. */
  file: string;
  /** The id of the item; where there is none, the place within the document. */
  item: string;
  /** One Dutch sentence: what is wrong and what to do. */
  reason: string;
}

/** A problem before it is known in which file. */
export type Found = Omit<EditionProblem, 'file'>;

export const WHOLE_FILE = 'het hele bestand';
