/** Finding guideline content by words: in titles first, then in the text. No accents, no capitals. */
import type { Edition } from '../guideline/edition';
import type { GuidelineItem, GuidelineModule } from '../guideline/item';
import { folded } from './caseload';

export function findItems(edition: Edition, query: string, most = 30): GuidelineItem[] {
  const wanted = folded(query).split(' ').filter(Boolean);
  if (wanted.length === 0) return [];
  const holds = (text: string) => wanted.every((word) => text.includes(word));
  const all = (Object.values(edition.modules) as GuidelineModule[]).flatMap(({ items }) => items);
  const inTitle = all.filter(({ title }) => holds(folded(title)));
  const inText = all.filter((item) => {
    return !inTitle.includes(item) && holds(folded(`${item.title} ${JSON.stringify(item)}`));
  });
  return [...inTitle, ...inText].slice(0, most);
}
