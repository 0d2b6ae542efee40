/**
 * An edition names and dates the content: a visit remembers which one it used.
 *
 * Promise: plain JSON, no functions. It is stored on the phone as it is and replaced by a newer one
 * from the server without a new version of the app.
 */
import { conversationGuide, type ConversationGuide } from './conversation-guide';
import type { GuidelineItem, GuidelineModule } from './item';
import { sourceDocuments, type SourceDocument } from './sources';
import { vanWiechen, type VanWiechenItem } from './van-wiechen';

export interface EditionModules {
  'van-wiechen': GuidelineModule<VanWiechenItem>;
  'conversation-guide': ConversationGuide;
}

export interface Edition {
  id: string;
  name: string;
  /** The day this content was put together, 'YYYY-MM-DD'. Not the date of the guideline. */
  date: string;
  /** The document id of the guideline that it rests on. */
  basedOn: string;
  /** The day the guideline was authorised. */
  authorised: string;
  revisionTermYears: number;
  /** To be shown wherever the content is: how old the guideline is. */
  notice: string;
  documents: SourceDocument[];
  modules: EditionModules;
}

/** The edition that ships with the app. */
export const ownEdition: Edition = {
  id: 'nabij-2026-11',
  name: 'Nabij-inhoud november 2026',
  date: '2026-11-22',
  basedOn: 'jgz-ouder-kindrelatie',
  authorised: '2021-01-25',
  revisionTermYears: 5,
  notice:
    'De JGZ-richtlijn Ouder-kindrelatie is geautoriseerd op 25 januari 2021, met een herzieningstermijn van vijf jaar. Die termijn is verstreken. Volg nieuwere afspraken van je organisatie als die er zijn.',
  documents: sourceDocuments,
  modules: {
    'van-wiechen': vanWiechen,
    'conversation-guide': conversationGuide
  }
};

export function modulesOf(edition: Edition): GuidelineModule[] {
  return Object.values(edition.modules);
}

export function itemById(edition: Edition, id: string): GuidelineItem | undefined {
  for (const module of modulesOf(edition)) {
    const found = module.items.find((item) => item.id === id);
    if (found) return found;
  }
  return undefined;
}

/** 'JGZ-richtlijn Ouder-kindrelatie (2021), Thema 2, Tabel 2.3' */
export function sourceWords(edition: Edition, item: GuidelineItem): string {
  const document = edition.documents.find(({ id }) => id === item.source.document);
  return `${document?.title ?? item.source.document}, ${item.source.section}`;
}
