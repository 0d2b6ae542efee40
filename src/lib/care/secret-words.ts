/**
 * Words of an address or a phone number that stand within a text which somebody typed: an agreement, a
 * heading of the report, a letter.
 *
 * Promises: pure; found whatever the capitals, accents, spaces and stops, also as a street without its
 * number; a text is either left out for it or given with the words taken out, never as it stands.
 */
import { folded } from './caseload';
import type { Homes, Household } from './household';
import { mayKnowAddress, type Reader } from './who-may-see';

export type SecretWords = readonly RegExp[];

const TAKEN_OUT = '(geheim)';
const START = '(?<![\\p{L}\\p{N}])';
const NUMBER = '(?:[\\s,.]*\\d+(?:\\s?[a-z]\\b)?)';

/**
 * What may not stand in a text for this reader: of secret addresses to anybody, of another home to a
 * parent who doesn't live there.
 */
export function secretWords(homes: Homes, reader: Reader): SecretWords {
  const parents = reader.kind === 'parents';
  // With one address that isn't secret there is nothing to keep from anybody.
  if (homes.households.length < 2 && !homes.households[0]?.secret) return [];
  const kept = homes.households.filter(
    (household) => household.secret || (parents && !mayKnowAddress(homes, household, reader))
  );
  const open = homes.households.filter(({ secret }) => !secret);
  /** What they have in common with these is no secret by itself. */
  const others = homes.households.filter((household) => !kept.includes(household));
  const lines = homes.residents
    .filter(({ lives }) => kept.some(({ id, secret }) => secret && lives.includes(id)))
    .map(({ person }) => person.household);
  const phones = homes.residents
    .filter(({ lives }) => lives.some((id) => kept.some((household) => household.id === id)))
    .filter(
      ({ person }) =>
        !(parents && reader.ids.length > 0 && reader.ids.every((id) => id === person.id))
    )
    .map(({ person }) => person.phone);
  return [
    ...kept.flatMap((household) => wordsOfAddress(household, others)),
    ...lines.flatMap((line) => street(line.split(',')[0] ?? '', others)),
    ...kept
      .filter(({ secret, town }) => secret && !open.some((other) => sameTown(other, town)))
      .flatMap(({ town }) => name(town)),
    ...phones.flatMap(phone)
  ];
}

const sameTown = (other: Household, town: string) => folded(other.town) === folded(town);

export function mentions(text: string, words: SecretWords): boolean {
  const plain = text.normalize('NFD');
  return words.some((word) => plain.search(word) >= 0);
}

/** The text with those words taken out. */
export function withoutSecrets(text: string, words: SecretWords): string {
  if (!mentions(text, words)) return text;
  return words
    .reduce((left, word) => left.replace(word, TAKEN_OUT), text.normalize('NFD'))
    .normalize('NFC');
}

function wordsOfAddress(household: Household, others: readonly Household[]): RegExp[] {
  const isShared = others.some((other) => folded(other.postcode) === folded(household.postcode));
  return [
    ...street(household.street, others),
    ...(isShared ? [] : postcode(household.postcode)),
    ...phone(household.phone)
  ];
}

/**
 * The name of the street, with its number where that follows; a short name, or that of a street in which
 * another home lies too, only with its number.
 */
function street(line: string, others: readonly Household[]): RegExp[] {
  const { named, number } = streetParts(line);
  if (named.length === 0) return [];
  const words = named.map(loosely).join('[^\\p{L}\\p{N}]*');
  const isShared = others.some(
    (other) => streetParts(other.street).named.join(' ') === named.join(' ')
  );
  if (isShared) return number ? [expression(`${START}${words}[\\s,.]*${number}(?!\\d)`)] : [];
  const isShort = named.join('').length < 4;
  return [expression(isShort ? `${START}${words}${NUMBER}` : `${START}${words}\\p{L}*${NUMBER}?`)];
}

function streetParts(line: string): { named: string[]; number: string } {
  const parts = folded(line).split(' ').filter(Boolean);
  const at = parts.findIndex((part, place) => place > 0 && /^\d/.test(part));
  if (at < 0) return { named: parts, number: '' };
  return { named: parts.slice(0, at), number: /^\d+/.exec(parts[at] ?? '')?.[0] ?? '' };
}

function postcode(line: string): RegExp[] {
  const parts = /^(\d{4})\s*([a-z]{2})$/i.exec(line.trim());
  return parts ? [expression(`${START}${parts[1]}\\s*${parts[2]}(?!\\p{L})`)] : [];
}

/** A town by its name with a capital: there are towns called Best and Echt. */
function name(town: string): RegExp[] {
  if (town === '') return [];
  const words = town.normalize('NFD').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return [new RegExp(`${START}${words}(?!\\p{L})`, 'gu')];
}

/** The last eight digits, however they are spaced: so also with a country's number before them. */
function phone(line: string): RegExp[] {
  const digits = line.replace(/\D/g, '').slice(-8);
  if (digits.length < 6) return [];
  return [expression(`(?:\\+?\\d[\\s().-]*){0,6}${[...digits].join('[\\s().-]*')}`)];
}

/** Letters with whatever accents. */
function loosely(word: string): string {
  return [...word].map((sign) => (/\p{L}/u.test(sign) ? `${sign}\\p{M}*` : sign)).join('');
}

function expression(source: string): RegExp {
  return new RegExp(source, 'giu');
}
