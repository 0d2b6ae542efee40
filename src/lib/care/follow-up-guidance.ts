/**
 * What the guideline says to each decision about what follows, as the edition in use words it.
 *
 * Promises: pure; nothing of our own beside it. Each part names its item, so that its source can be
 * shown; what an edition has withdrawn or doesn't hold is left out; what must stand beside a list of
 * the guideline comes along.
 */
import type { CalendarDate } from '../guideline/calendar-date';
import type { Edition } from '../guideline/edition';
import type { GuidelineItem, GuidelineModule } from '../guideline/item';
import { isOfferedOn } from './origin';
import type { Decision } from './visit-fields';

export interface GuidancePart {
  item: GuidelineItem;
  text: string;
  /** Its points or criteria, and how it can be said. */
  lines: { text: string; say?: string }[];
}

export interface Guidance {
  parts: GuidancePart[];
  notes: string[];
}

/** An item, or only one point of it with what it says to mind. */
type Wanted = string | { item: string; point: string };

const wanted: Record<Decision, readonly Wanted[]> = {
  regular: ['guide-4a', 'guide-4b', { item: 'guide-4c', point: 'guide-4c-1' }],
  'extra-contact': ['guide-4a', { item: 'guide-4c', point: 'guide-4c-2' }],
  'own-help': ['next-own-help', 'next-programme'],
  refer: [
    'next-outside',
    'next-outside-direct',
    'next-outside-more',
    'sharing-secrecy',
    'sharing-consent',
    'sharing-without'
  ],
  meldcode: [{ item: 'guide-4c', point: 'guide-4c-3' }, 'sharing-secrecy', 'sharing-without']
};

export function followUpGuidance(
  edition: Edition,
  decision: Decision,
  date: CalendarDate
): Guidance {
  const modules = Object.values(edition.modules) as GuidelineModule[];
  const found = wanted[decision].flatMap((want) => {
    const id = typeof want === 'string' ? want : want.item;
    const module = modules.find(({ items }) => items.some((item) => item.id === id));
    const item = module?.items.find((one) => one.id === id);
    if (!module || !item || !isOfferedOn(item, date)) return [];
    const part = typeof want === 'string' ? whole(item) : onePoint(item, want.point);
    return part ? [{ module, part }] : [];
  });
  return {
    parts: found.map(({ part }) => part),
    notes: [...new Set(found.flatMap(({ module }) => module.notes))]
  };
}

interface Detailed {
  points?: readonly Point[];
  criteria?: readonly Point[];
  say?: readonly string[];
  mind?: readonly string[];
}
interface Point {
  id: string;
  text: string;
  say?: string;
}

function whole(item: GuidelineItem): GuidancePart {
  const { points = [], criteria = [], say = [], mind = [] } = item as Detailed;
  return {
    item,
    text: item.text,
    lines: [
      ...[...points, ...criteria].map(line),
      ...say.map((words) => ({ text: '', say: words })),
      ...mind.map((text) => ({ text }))
    ]
  };
}

function onePoint(item: GuidelineItem, id: string): GuidancePart | undefined {
  const { points = [], mind = [] } = item as Detailed;
  const point = points.find((one) => one.id === id);
  return (
    point && { item, text: item.text, lines: [line(point), ...mind.map((text) => ({ text }))] }
  );
}

function line({ text, say }: Point): { text: string; say?: string } {
  return say === undefined ? { text } : { text, say };
}
