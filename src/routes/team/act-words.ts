/** The sentences of each act of the team lead: what it is, what follows from it, and what came of it. */
import { gezin } from '$lib/app/own-family-words';

export interface ActWords {
  title: string;
  /** What follows from it. */
  before: string;
  who: string;
  key: string;
  done: (to: string, families: number) => string;
}

export function actWords(
  kind: 'assign' | 'stand-in' | 'hand-over',
  from: { name: string; families: number } | undefined,
  family: string | undefined
): ActWords {
  const count = (families: number) => (families === 1 ? '1 gezin' : `${families} gezinnen`);
  const what = family === undefined ? count(from?.families ?? 0) : gezin(family);
  const name = from?.name ?? '';
  const of = (families: number) => (family === undefined ? count(families) : gezin(family));
  if (kind === 'assign')
    return {
      title: 'Geef aan een collega',
      before: `Je geeft ${what}. Wie het gezin al heeft, houdt het ook.`,
      who: 'Aan wie',
      key: 'Geef het gezin',
      done: (to) => `${cap(what)} is nu van ${to}.`
    };
  if (kind === 'hand-over')
    return {
      title: family === undefined ? `Draag over wat ${name} heeft` : 'Draag over',
      before: `Het gaat om ${what} van ${name}. Wat ${name} nog niet verstuurde, komt eerst binnen. Daarna gaat het van die telefoon.`,
      who: 'Aan wie',
      key: 'Draag over',
      done: (to, families) => `${cap(of(families))} overgedragen aan ${to}.`
    };
  return {
    title: 'Laat waarnemen',
    before:
      family === undefined
        ? `Het gaat om ${what} van ${name}. De waarneming begint en eindigt vanzelf. Krijgt ${name} er een gezin bij, stel het dan nog eens in voor dezelfde dagen.`
        : `Het gaat om ${what}. De waarneming begint en eindigt vanzelf.`,
    who: 'Wie neemt waar',
    key: 'Stel in',
    done: (to, families) => `${to} neemt ${of(families)} waar.`
  };
}

const cap = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);
