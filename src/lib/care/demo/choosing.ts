/**
 * Chooses what a visit was about, so that no family hears the same twice and neighbours differ.
 * Promise: the same visits asked in the same order get the same answer.
 */
import { earlyMonthScenes } from './scenes/early-months';
import { halfYearScenes } from './scenes/half-year';
import { earlyMoments, pregnancyMoments } from './scenes/moments-early';
import { laterMoments } from './scenes/moments-later';
import { newbornScenes } from './scenes/newborn';
import { newbornMoreScenes } from './scenes/newborn-more';
import { pregnancyBodyScenes } from './scenes/pregnancy-body';
import { pregnancyFamilyScenes } from './scenes/pregnancy-family';
import { pregnancyMoreScenes } from './scenes/pregnancy-more';
import { specialBirthScenes } from './scenes/special-birth';
import { specialHomeScenes } from './scenes/special-home';
import { toddlerScenes } from './scenes/toddler';
import { toddlerOutwardScenes } from './scenes/toddler-outward';
import { towardsHalfYearScenes } from './scenes/towards-half-year';
import { fits, type Moment, type Scene, type Tag } from './scene';
import type { Seeded } from './seeded';

export const scenes: Record<'pregnant' | 'born', Scene[]> = {
  pregnant: [...pregnancyBodyScenes, ...pregnancyFamilyScenes, ...pregnancyMoreScenes],
  born: [
    ...newbornScenes,
    ...newbornMoreScenes,
    ...specialBirthScenes,
    ...specialHomeScenes,
    ...earlyMonthScenes,
    ...towardsHalfYearScenes,
    ...halfYearScenes,
    ...toddlerScenes,
    ...toddlerOutwardScenes
  ]
};
export const moments: Record<'pregnant' | 'born', Moment[]> = {
  pregnant: pregnancyMoments,
  born: [...earlyMoments, ...laterMoments]
};

/** Families that heard a scene or saw a moment, over the whole demo. */
export type Uses = Map<Scene | Moment, number>;

/** What one family has had. */
export interface Heard {
  scenes: Set<string>;
  lately: string[];
  moments: Map<Moment, number>;
}

export function nothingHeard(): Heard {
  return { scenes: new Set(), lately: [], moments: new Map() };
}

interface Situation {
  phase: 'pregnant' | 'born';
  weeks: number;
  tags: ReadonlySet<Tag>;
}

/** Up to `count` scenes about different things; what fits only this family or only now goes first. */
export function chooseScenes(
  { phase, weeks, tags }: Situation,
  count: number,
  heard: Heard,
  uses: Uses,
  draw: Seeded
): Scene[] {
  const ranked = scenes[phase]
    .filter((scene) => !heard.scenes.has(scene.id) && fits(scene, weeks, tags))
    .map((scene) => {
      const own = 0.3 * (scene.needs?.length ?? 0);
      const closing = scene.weeks[1] - weeks < 4 ? 0.35 : 0;
      const lately = heard.lately.includes(scene.about) ? -1 : 0;
      const worn = -0.12 * (uses.get(scene) ?? 0);
      return { scene, rank: draw.next() + own + closing + lately + worn };
    })
    .sort((a, b) => b.rank - a.rank);
  const chosen: Scene[] = [];
  for (const { scene } of ranked)
    if (chosen.length < count && chosen.every(({ about }) => about !== scene.about))
      chosen.push(scene);
  for (const scene of chosen) {
    heard.scenes.add(scene.id);
    uses.set(scene, (uses.get(scene) ?? 0) + 1);
  }
  heard.lately = chosen.map(({ about }) => about);
  return chosen;
}

/** A moment that this family had least often. */
export function chooseMoment(
  { phase, weeks, tags }: Situation,
  heard: Heard,
  uses: Uses,
  draw: Seeded
): Moment | undefined {
  const [first] = moments[phase]
    .filter((moment) => fits(moment, weeks, tags))
    .map((moment) => {
      const had = 10 * (heard.moments.get(moment) ?? 0);
      return { moment, rank: draw.next() - had - 0.1 * (uses.get(moment) ?? 0) };
    })
    .sort((a, b) => b.rank - a.rank);
  if (!first) return undefined;
  heard.moments.set(first.moment, (heard.moments.get(first.moment) ?? 0) + 1);
  uses.set(first.moment, (uses.get(first.moment) ?? 0) + 1);
  return first.moment;
}
