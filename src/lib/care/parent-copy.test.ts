import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownEdition } from '../guideline/edition';
import type { GuidelineItem, GuidelineModule } from '../guideline/item';
import type { Json } from '../history/json';
import type { RecordState } from '../history/register';
import { agreementsIn } from './agreement';
import { dossierText } from './dossier-text';
import { familyIn } from './family';
import { fieldTable } from './fields';
import { followUpIn } from './follow-up';
import { forTheParents, withheldFromParents, type ParentsGround } from './for-the-parents';
import { homesIn } from './household';
import { usualDossier } from './usual-dossier';
import { parentCopy } from './parent-copy';
import { readingTogether } from './reading-together';
import { referralLetter } from './referral-letter';
import { secretWords } from './secret-words';
import { titleIn } from './titles';
import { reportHeadings } from './visit-fields';
import { allParents, oneParent, professional, type Reader } from './who-may-see';

const DATE = '2026-11-24';
const record = (id: string, type: string, fields: Record<string, Json>): RecordState => ({
  id,
  family: 'f',
  type,
  registers: Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [
      field,
      [{ value, stamp: 'd:1' as const, author: 'a', at: `${DATE}T10:00:00Z` }]
    ])
  )
});
const items = (Object.values(ownEdition.modules) as GuidelineModule[]).flatMap(
  (module) => module.items as GuidelineItem[]
);
/** The family: Jordy at its own address, Lindsey at a secret one. */
const family = [
  record('f', 'family', {
    name: 'Klaproos',
    street: 'Kerkstraat 1',
    town: 'Wolkendam',
    phone: '020 1234567'
  }),
  record('h', 'household', {
    name: 'Opvang Kanariehof',
    street: 'Kanariehof 12',
    postcode: '9876 QQ',
    town: 'Kanariedorp',
    phone: '06 98765432',
    secret: true
  }),
  record('l', 'person', {
    role: 'parent',
    name: 'Lindsey',
    phone: '06 87654321',
    household: 'Kanariehof 12, Kanariedorp',
    'lives/h': true
  }),
  record('j', 'person', { role: 'parent', name: 'Jordy', phone: '06 12121212', 'lives/f': true }),
  record('k', 'person', {
    role: 'child',
    name: 'Noor',
    'birth-date': '2026-09-01',
    'lives/f': true,
    'lives/h': true
  })
];
const SECRET = /kanarie|9876\s*qq|98765432|87654321/i;
/** Her own number may stand on her own paper. */
const SECRET_BUT_NUMBER = /kanarie|9876\s*qq|98765432/i;
const CONFIDED = 'nachtegaal';

interface Outputs {
  copy: string;
  sheet: string;
  together: string;
  dossier: string;
  letter: string;
}

/** Everything that is made of a visit, for a reader. */
function outputs(visit: RecordState, others: readonly RecordState[], reader: Reader): Outputs {
  const records = [...family, visit, ...others];
  const homes = homesIn(records, 'f');
  const found = familyIn(records, 'f');
  if (!found) throw new Error('there is a family');
  const callings = {
    person: (id: string) => found.people.find((one) => one.id === id)?.name,
    item: (id: string) => titleIn(ownEdition, id),
    household: (id: string) => homes.households.find((one) => one.id === id)?.name
  };
  const ground: ParentsGround = {
    visit,
    visitId: 'v',
    family: found,
    records,
    item: (id) => items.find((item) => item.id === id),
    names: {},
    reader,
    language: 'nl'
  };
  return {
    copy: JSON.stringify(
      parentCopy({
        visit,
        versions: [],
        visitId: 'v',
        family: 'f',
        records,
        reader,
        callings,
        addenda: [],
        today: DATE
      }).blocks
    ),
    sheet: JSON.stringify(forTheParents(ground)),
    together: JSON.stringify(
      readingTogether({ ...ground, family: found, edition: ownEdition, moments: [] })
    ),
    dossier: dossierText({
      visit,
      callings,
      agreements: agreementsIn(others),
      signedBy: 'Anneke',
      addenda: [],
      order: usualDossier,
      secret: secretWords(homes, professional),
      today: DATE
    }),
    letter: referralLetter({
      family: found,
      homes,
      present: [],
      referral: followUpIn(visit).referral,
      date: DATE,
      today: DATE,
      writer: 'Anneke',
      organisation: 'JGZ',
      correctUntilMonths: 24
    })
  };
}

const said = fc.constantFrom(
  'Ze woont op Kanariehof 12 nu.',
  'KANARIEHOF',
  'Noor slaapt in Kanariedorp.',
  'post naar 9876qq',
  'bel 06-98 76 54 32',
  '06 87654321',
  'Alles gaat goed.'
);
const textFields = Object.entries(fieldTable.visit).flatMap(([pattern, schema]) =>
  ['string', 'nullable', 'optional'].includes(schema.type) ? [pattern] : []
);
const typed = fc.dictionary(
  fc
    .constantFrom(...textFields)
    .chain((pattern) =>
      fc
        .constantFrom('k', 'l', 'tip-1', 'element-fun', 'guide-4c')
        .map((part) => pattern.replace(/\*/g, part))
    ),
  said,
  { maxKeys: 40 }
);
const readers = fc.constantFrom<Reader>(
  oneParent('j'),
  oneParent('l'),
  { kind: 'parents', ids: ['j', 'l'] },
  { kind: 'parents', ids: [] }
);
const isOwn = (reader: Reader, output: string) =>
  reader.kind === 'parents' &&
  reader.ids.join() === 'l' &&
  ['copy', 'sheet', 'together'].includes(output);
const settled = {
  date: DATE,
  household: 'h',
  'decision/regular': true,
  'decision/meldcode': true,
  'next-visit': '2026-12-08'
};

describe('[U274] a secret address gets through in nothing that is made of a visit', () => {
  it('[U274] whatever was typed in whichever field, for whoever it is made', () => {
    fc.assert(
      fc.property(typed, said, said, readers, (fields, what, who, reader) => {
        const visit = record('v', 'visit', { ...fields, ...settled });
        const agreed = record('a', 'agreement', { visit: 'v', what, who });
        for (const [name, text] of Object.entries(outputs(visit, [agreed], reader)))
          expect(text, name).not.toMatch(isOwn(reader, name) ? SECRET_BUT_NUMBER : SECRET);
      }),
      { numRuns: 150 }
    );
  });

  it('[U274] the canary would sing: without the mark it comes out where it may', () => {
    const open = family.map((one) =>
      one.id === 'h' ? { ...one, registers: { ...one.registers, secret: [] } } : one
    );
    const homes = homesIn(open, 'f');
    expect(secretWords(homes, professional)).toEqual([]);
    expect(secretWords(homes, oneParent('l'))).not.toEqual(secretWords(homes, oneParent('j')));
  });
});

describe('[U275] what one parent told in confidence is in nothing that is made for the other', () => {
  const others = fc.constantFrom<Reader>(
    oneParent('j'),
    { kind: 'parents', ids: ['j', 'l'] },
    { kind: 'parents', ids: [] }
  );

  it('[U275] under whichever heading, and noted or agreed beside it', () => {
    const noted = fc.dictionary(
      fc.constantFrom(
        'moment-text/m',
        'step-note/guide-4c',
        'remark/k/vw-30',
        'together-parents/k'
      ),
      fc.constant(`Ze zei: ${CONFIDED}.`)
    );
    fc.assert(
      fc.property(
        fc.subarray([...reportHeadings], { minLength: 1 }),
        noted,
        others,
        (told, notes, reader) => {
          const visit = record('v', 'visit', {
            ...settled,
            ...notes,
            ...Object.fromEntries(
              told.flatMap((heading) => [
                [`report/${heading}`, `Over de ${CONFIDED}.`],
                [`confidence/${heading}`, 'l']
              ])
            )
          });
          const agreed = record('a', 'agreement', { visit: 'v', what: CONFIDED, confidence: 'l' });
          const { copy, sheet, together } = outputs(visit, [agreed], reader);
          for (const text of [copy, sheet, together]) expect(text).not.toContain(CONFIDED);
        }
      ),
      { numRuns: 100 }
    );
  });

  it('[U275] an agreement in confidence that the draft put in the report keeps its heading back', () => {
    const visit = record('v', 'visit', {
      ...settled,
      'report/agreements': `${CONFIDED.toUpperCase()}, samen.`,
      'report/discussed': `Ook hier: ${CONFIDED}.`,
      'report/saw': 'Noor lacht.'
    });
    const agreed = record('a', 'agreement', { visit: 'v', what: CONFIDED, confidence: 'l' });
    const { copy } = outputs(visit, [agreed], oneParent('j'));
    expect(copy.toLowerCase()).not.toContain(CONFIDED);
    expect(copy).toContain('Noor lacht.');
  });

  it('[U275] the parent who told it gets it', () => {
    const visit = record('v', 'visit', {
      ...settled,
      'present/l': true,
      'report/parent': CONFIDED,
      'confidence/parent': 'l'
    });
    const agreed = record('a', 'agreement', { visit: 'v', what: CONFIDED, confidence: 'l' });
    const own = outputs(visit, [agreed], oneParent('l'));
    for (const text of [own.copy, own.sheet, own.together]) expect(text).toContain(CONFIDED);
    expect(own.dossier).toContain('In vertrouwen verteld door Lindsey');
    expect(own.dossier).toContain(`- ${CONFIDED} (in vertrouwen verteld door Lindsey)`);
  });
});

describe('[U276] a copy for one parent says what was left out, without its words', () => {
  const copyOf = (fields: Record<string, Json>, reader: Reader, others: RecordState[] = []) => {
    const visit = record('v', 'visit', { ...settled, ...fields });
    return parentCopy({
      visit,
      versions: [],
      visitId: 'v',
      family: 'f',
      records: [...family, visit, ...others],
      reader,
      callings: { person: (id) => ({ l: 'Lindsey', j: 'Jordy', k: 'Noor' })[id] },
      addenda: [{ by: 'Anneke', text: 'Later nog gebeld.' }],
      today: DATE
    });
  };

  it('[U276] the Meldcode, a heading in confidence and loose notes', () => {
    const { blocks, left } = copyOf(
      {
        'report/saw': 'Noor lacht.',
        'report/parent': CONFIDED,
        'confidence/parent': 'l',
        'report/follow-up': 'Ik belde Veilig Thuis.',
        'meldcode-decision': 'Advies gevraagd.',
        'moment-text/m': 'Kijkt.'
      },
      oneParent('j')
    );
    expect(blocks.map(({ title }) => title)).toEqual([
      'Datum',
      'Op welk adres',
      'Wat ik zag',
      'Wat er volgt'
    ]);
    expect(blocks[1]?.lines).toEqual(['Bij Lindsey']);
    expect(blocks.at(-1)?.lines).toEqual(['Gewoon vervolg']);
    expect(left).toEqual([
      'Wat de ouder vertelt (in vertrouwen verteld)',
      'Vervolg (het volgende bezoek staat erin)',
      'Momenten (niet te zeggen wat in vertrouwen verteld is)',
      'Meldcode',
      'Volgend bezoek',
      'Aanvulling (Anneke)'
    ]);
  });

  it('[U276] nothing in confidence: the report is whole, but for the Meldcode', () => {
    const { blocks, left } = copyOf(
      { 'report/saw': 'Noor lacht.', 'moment-text/m': 'Kijkt.', 'meldcode-decision': 'x' },
      oneParent('l')
    );
    expect(blocks.map(({ title }) => title)).toEqual([
      'Datum',
      'Op welk adres',
      'Wat ik zag',
      'Momenten',
      'Wat er volgt',
      'Volgend bezoek',
      'Aanvulling (Anneke)'
    ]);
    expect(left).toEqual(['Meldcode']);
  });

  it('[U276] what isn’t on _Voor jullie_ is told to the nurse', () => {
    const visit = record('v', 'visit', settled);
    const agreed = record('a', 'agreement', { visit: 'v', what: CONFIDED, confidence: 'l' });
    const ground: ParentsGround = {
      visit,
      visitId: 'v',
      family: familyIn(family, 'f'),
      records: [...family, visit, agreed],
      item: () => undefined,
      names: {},
      reader: oneParent('j'),
      language: 'nl'
    };
    expect(withheldFromParents(ground)).toEqual(['1 afspraak', 'het volgende bezoek']);
    expect(withheldFromParents({ ...ground, reader: oneParent('l') })).toEqual([]);
    const together = allParents(homesIn(family, 'f'), DATE);
    expect(withheldFromParents({ ...ground, reader: undefined })).toEqual(
      withheldFromParents({ ...ground, reader: together })
    );
  });
});
