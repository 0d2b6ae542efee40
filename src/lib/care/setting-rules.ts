/**
 * What may stand under each setting of an organisation: the one table of settings, for the server that
 * takes them and the phone that reads them.
 *
 * Promises: what was never set is as usual; a value that can't stand is refused by the server, and
 * one that is there all the same, from another version, reads as if it had never been set.
 */
import * as v from 'valibot';
import type { Json } from '../history/json';
import { dossierParts } from './dossier-parts';
import {
  lockBounds,
  MOST_CORRECTED_MONTHS,
  MOST_JUDGING_WORDS,
  settingLimits,
  usualSettings,
  type Settings
} from './settings';

/** One line without space around it. */
const line = (most: number) =>
  v.pipe(
    v.string(),
    v.regex(/^\P{Cc}+$/u),
    v.maxLength(most),
    v.check((text) => text.trim() === text)
  );
const whole = ({ least, most }: { least: number; most: number }) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
const apart = (names: readonly string[]) => new Set(names).size === names.length;

/**
 * One word or some in a row. A star stands for any ending: of a word alone, or in a row of any but
 * the first. Letters alone, and three to begin with, else it would never be found in a text.
 */
const WORD = /^\p{L}{3,}(?:\*|(?: \p{L}+\*?)+)?$/u;

const table: {
  [Name in keyof Settings]: v.GenericSchema<NonNullable<Settings[Name]>>;
} = {
  correctUntilMonths: v.pipe(
    v.number(),
    v.integer(),
    v.minValue(0),
    v.maxValue(MOST_CORRECTED_MONTHS)
  ),
  dossierOrder: v.pipe(
    v.array(
      v.strictObject({ part: v.picklist(dossierParts), heading: line(settingLimits.heading) })
    ),
    v.minLength(1),
    v.check(
      (named) => apart(named.map(({ part }) => part)) && apart(named.map((one) => one.heading))
    )
  ),
  judgingWords: v.pipe(
    v.array(
      v.strictObject({
        word: v.pipe(v.string(), v.maxLength(settingLimits.word), v.regex(WORD)),
        instead: v.exactOptional(line(settingLimits.instead))
      })
    ),
    v.maxLength(MOST_JUDGING_WORDS)
  ),
  veiligThuisPhone: v.pipe(
    line(settingLimits.phone),
    v.regex(/^[+\d(][\d\s().-]*$/),
    v.check((phone) => /^\d{3,17}$/.test(phone.replace(/\D/g, '')))
  ),
  attentionOfficer: line(settingLimits.officer),
  unlockAfterReadingTogether: v.boolean(),
  lockIdleMinutes: whole(lockBounds.lockIdleMinutes),
  lockHiddenSeconds: whole(lockBounds.lockHiddenSeconds),
  lockVisitMinutes: whole(lockBounds.lockVisitMinutes),
  leaseDays: whole(lockBounds.leaseDays)
};

export function settingsFrom(set: Readonly<Record<string, Json>>): Settings {
  const standing = Object.entries(table).filter(([name, schema]) => v.is(schema, set[name]));
  return {
    ...usualSettings,
    ...(Object.fromEntries(standing.map(([name]) => [name, set[name]])) as Partial<Settings>)
  };
}

/** Why a value can't stand, in a few English words without the value itself. */
export const settingRules = {
  refuses(name: string, value: Json): string | undefined {
    if (!Object.hasOwn(table, name)) return 'no such setting';
    return v.is(table[name as keyof Settings], value) ? undefined : 'not a value of this setting';
  }
};
