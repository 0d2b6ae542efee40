/** The cases that ask for care, through every text that a visit becomes. */
import { describe, expect, it } from 'vitest';
import { ownEdition } from '../guideline/edition';
import type { GuidelineItem, GuidelineModule } from '../guideline/item';
import type { Json } from '../history/json';
import { agreementsIn } from './agreement';
import { dossierText } from './dossier-text';
import type { Callings } from './field-labels';
import { TEXT_LIMIT } from './field-values';
import { followUpIn } from './follow-up';
import { forTheParents } from './for-the-parents';
import { parentsSheet } from './parents-sheet';
import { nameAmong } from './person';
import { referralLetter } from './referral-letter';
import { composed } from './report-draft/composed';
import { homesIn } from './household';
import { groundOf, idOf, recordOf, stories, type Story } from './report-draft/fixtures';
import { reportFacts } from './report-draft/report-facts';
import { usualDossier } from './usual-dossier';
import { visitSections } from './visit-lines';

const TODAY = '2026-11-24';
const items = (Object.values(ownEdition.modules) as GuidelineModule[]).flatMap(
  (module) => module.items as GuidelineItem[]
);

/** The draft, what is signed, the letter, the parents' page and the text for the record elsewhere. */
function texts(story: Story) {
  const { record, records, family, title, place, correctUntilMonths } = groundOf(story);
  const { people } = family;
  const callings: Callings = {
    person: (id) => {
      const found = people.find((person) => person.id === id);
      return found && nameAmong(found, people, TODAY);
    },
    item: title,
    place
  };
  const { referral } = followUpIn(record);
  const page = forTheParents({
    visit: record,
    visitId: record.id,
    family,
    records,
    item: (id) => items.find((item) => item.id === id),
    names: {},
    language: 'nl'
  });
  return {
    draft: composed(reportFacts(groundOf(story))).text,
    signing: visitSections(record, callings, TODAY)
      .flatMap((section) => [section.title, ...section.lines])
      .join('\n'),
    letter: referralLetter({
      family,
      homes: homesIn(records, family.id),
      present: people.map(({ id }) => id),
      referral,
      date: TODAY,
      today: TODAY,
      writer: 'Anneke',
      organisation: 'JGZ Wolkendam',
      correctUntilMonths
    }),
    parents: Object.values(parentsSheet(page, { nurse: 'Anneke', organisation: '', sources: [] }))
      .map((part) => (typeof part === 'string' ? part : JSON.stringify(part)))
      .join('\n'),
    dossier: dossierText({
      visit: record,
      callings,
      agreements: agreementsIn(records),
      signedBy: undefined,
      addenda: [],
      order: usualDossier,
      secret: [],
      today: TODAY
    })
  };
}

const count = (text: string, sign: string) => text.split(sign).length - 1;

describe('[U197] the cases that ask for care, in the draft, what is signed, the letter, the parents’ page and the record', () => {
  it.each(Object.entries(stories))(
    '[U197] %s: no gap, nothing unsaid, isolates paired',
    (_, story) => {
      for (const text of Object.values(texts(story))) {
        expect(text).not.toMatch(/undefined|null|NaN|\[object|\{kind\}|\{ouder\}/);
        expect(count(text, '\u2068')).toBe(count(text, '\u2069'));
        expect(text).not.toMatch(/[\u202a-\u202e]/);
      }
    }
  );

  it('[U197] a name from right to left is set apart wherever it stands in a line, emoji come whole', () => {
    const { draft, signing, letter, parents, dossier } = texts({
      ...stories.otherNames,
      visit: { ...stories.otherNames.visit, 'aspect/נועה/look-eye-contact': true }
    });
    for (const text of [draft, signing, letter, parents, dossier]) {
      expect(text).toContain('\u2068נועה\u2069');
      expect(count(text, 'נועה')).toBe(count(text, '\u2068נועה\u2069'));
      expect(text).toContain('🌻 Lou');
    }
    expect(dossier).toContain('(\u2068נועה\u2069): verteld door de ouder');
  });

  it('[U197] without children nobody is spoken of as one, and all that was noted is there', () => {
    const { draft, signing, letter, parents, dossier } = texts(stories.noChildren);
    for (const text of [draft, letter, parents]) expect(text).not.toMatch(/kindje|[Nn]oor/);
    for (const text of [signing, dossier]) {
      expect(text).toContain('Sanne');
      expect(text).toContain('rust');
    }
    expect(letter).toContain('Betreft: Gezin');
  });

  it('[U197] of twins of whom one died only the living one is told of; what she noted is signed', () => {
    const story: Story = {
      ...stories.oneOfTwins,
      visit: { ...stories.oneOfTwins.visit, 'remark/Finn/vw-30': 'op de foto' }
    };
    const { draft, signing, letter, parents, dossier } = texts(story);
    for (const text of [draft.replace('Op de foto.', ''), letter, parents]) {
      expect(text).toContain('Noor');
      expect(text).not.toMatch(/Finn|tweeling|overleden/);
    }
    for (const text of [signing, dossier]) {
      expect(text).toContain('(Noor)');
      expect(text).toContain('op de foto');
    }
  });

  it('[U197] a text of the greatest length comes whole, on screens, paper and in the record', () => {
    const long = 'Noor 🌈 kijkt naar נועה. '
      .repeat(5_000)
      .slice(0, TEXT_LIMIT - 1)
      .trim();
    const people = stories.newborn.people;
    const visit: Record<string, Json> = {
      ...stories.newborn.visit,
      'report/saw': long,
      'referral-for': long,
      'step-note/guide-2b': long
    };
    const agreed = recordOf('agreement', 'lang', {
      visit: idOf('bezoek'),
      what: 'a'.repeat(1_000),
      state: 'open'
    });
    const { draft, signing, letter, parents, dossier } = texts({ people, visit, others: [agreed] });
    expect(long.length).toBeGreaterThan(95_000);
    for (const text of [signing, dossier, letter]) expect(text.includes(long)).toBe(true);
    expect(draft.length).toBeLessThan(TEXT_LIMIT);
    expect(parents).toContain('a'.repeat(1_000));
    expect(parents).not.toContain('🌈');
  });

  it('[U197] five hundred moments are all signed and all in the record, in the order of their time', () => {
    const { signing, dossier, letter, parents } = texts(stories.fiveHundredMoments);
    for (const text of [signing, dossier]) {
      const places = Array.from({ length: 500 }, (_, at) => text.indexOf(`kijkt op (${at})`));
      expect(places.every((place) => place >= 0)).toBe(true);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
    for (const text of [letter, parents]) expect(text).not.toContain('kijkt op');
  });
});
