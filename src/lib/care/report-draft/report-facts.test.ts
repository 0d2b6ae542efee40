import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownEdition } from '../../guideline/edition';
import type { Json } from '../../history/json';
import { usualJudgingWords } from '../judging-words';
import { titleIn } from '../titles';
import { decisions, reportHeadings, type ReportHeading } from '../visit-fields';
import { wordsToWatch } from '../word-watch';
import { composed } from './composed';
import { isEnded } from './dutch';
import { groundOf, idOf, recordOf, stories, type Story } from './fixtures';
import { reportFacts } from './report-facts';

const draft = (story: Story, heading: ReportHeading) =>
  composed(reportFacts(groundOf(story)).filter((fact) => fact.heading === heading)).text;
const whole = (story: Story) =>
  Object.fromEntries(
    reportHeadings.map((heading) => [heading, draft(story, heading)]).filter(([, text]) => text)
  );

describe('[G82] the draft of a report reads as a nurse writes', () => {
  it('on a first visit before the birth', () => {
    expect(whole(stories.firstPrenatal)).toEqual({
      saw: [
        'Bij dit bezoek was Sanne (moeder). De zwangerschap duurt nu 28 weken en 4 dagen.',
        '10:40 – Sanne legt een hand op haar buik.',
        'Al voor de geboorte gezien: samen plezier maken.'
      ].join('\n'),
      parent: 'Sanne ziet uit naar de echo van volgende week.',
      discussed: [
        'Voor dit bezoek had ik meegenomen: ‘Relatie met de partner’ en ‘Angst’.',
        'We spraken over om de beurt contact maken en dicht bij elkaar zijn.',
        'Ik vroeg naar het kindje en de band, luisterde naar Sanne en vroeg wat er nodig is.'
      ].join('\n'),
      'follow-up': 'Ik plan een extra contact.'
    });
  });

  it('with a newborn', () => {
    expect(whole(stories.newborn)).toEqual({
      saw: [
        'Bij dit bezoek waren Noor (8 weken), Sanne (moeder) en oma Ria.',
        '14:05 – Noor lacht naar haar moeder.',
        '14:12 – Sanne zingt zacht, en Noor kijkt haar aan.',
        '14:30 – Noor maakt geluiden terug.',
        'Noor lachte terug. Ook naar oma. Dat Noor geluiden terug maakt, heb ik nu niet gehoord. ' +
          'Noor had plezier samen met Sanne, was ontspannen in het contact en had oogcontact. ' +
          'Sanne vertelde over Noor.'
      ].join('\n'),
      parent: [
        'Sanne vertelt dat Noor reageert op praten.',
        'De nachten zijn kort. Sanne is blij met de hulp van oma.'
      ].join('\n'),
      discussed: [
        'Voor dit bezoek had ik meegenomen: ‘Kijk en luister’.',
        'We spraken over samen weer rustig worden. Wiegen bij het raam helpt.',
        'We keken samen naar Noor. Ik noemde wat er goed gaat tussen Noor en Sanne en ' +
          'vroeg naar Noor en de band. Ik luisterde naar Sanne en gaf tips en uitleg.',
        'Wat dit gezin helpt: steun van de partner en een goede plek om te wonen.',
        'Wat meespeelt: spanning bij de ouder. Vooral in de nacht.',
        'Ik gaf als tip mee: ‘Kijk en luister’ en ‘Praat met je kind’.'
      ].join('\n'),
      agreements: [
        'Gelukt: Wiegje lenen.',
        'Sanne belt de huisarts over de huid (uiterlijk dinsdag 1 december).'
      ].join('\n'),
      'follow-up':
        'We gaan door met de gewone bezoeken. Het volgende bezoek is op dinsdag 8 december om 9:30.'
    });
  });

  it('with twins born too early: names, verbs and ages for two', () => {
    expect(whole(stories.pretermTwins)).toEqual({
      saw: [
        'Bij dit bezoek waren Finn (10 weken, gecorrigeerd 4 weken), ' +
          'Noor (10 weken, gecorrigeerd 4 weken), Bram (vader) en Sanne (moeder).',
        'Finn reageerde toen Bram en Sanne iets zeiden en werd bij Bram en Sanne weer rustig.',
        'Noor reageerde toen Bram en Sanne iets zeiden en werd vastgehouden of geknuffeld.'
      ].join('\n'),
      parent: 'Bram en Sanne vertellen dat Finn teruglacht.',
      discussed: [
        'Bij Finn spraken we over samen weer rustig worden.',
        'We keken samen naar Finn en Noor. Ik noemde dat Finn en Noor graag bij Bram en Sanne zijn. ' +
          'We bedachten wat Finn en Noor nodig hebben.',
        'Samen ingeschat, wat ik zie bij Noor: Zoekt haar ouders steeds vaker op.'
      ].join('\n')
    });
  });

  it('with a toddler who has a sister elsewhere', () => {
    expect(whole(stories.toddler)).toEqual({
      saw: [
        'Bij dit bezoek waren Noor (1 jaar en 6 maanden) en Bram (vader).',
        'Noor speelde ‘geven en nemen’ en ging op onderzoek uit. ' +
          'Noor kreeg ruimte om zelf iets te beginnen en kreeg leiding van Bram.'
      ].join('\n'),
      'follow-up':
        'We spraken af dat we een volgende keer terugkomen op wat we bespraken. ' +
        'Ik verwijs naar de logopedist. Waar het om gaat: spreken. ' +
        'Daarvoor is toestemming gegeven door Bram op dinsdag 24 november.'
    });
  });

  it('without children, and with names of every kind', () => {
    expect(whole(stories.noChildren)).toEqual({
      saw: 'Bij dit bezoek was Sanne (moeder).',
      discussed: 'Wat nodig is: Rust.',
      'follow-up': 'Er komt extra hulp vanuit de JGZ.'
    });
    const { saw, parent, discussed } = whole(stories.otherNames);
    expect(saw).toContain('9:05 – \u2068נועה\u2069 lacht 😀.');
    expect(saw).toContain('Het kindje: bouwt een toren {van} blokken!');
    expect(parent).toBe('\u2068ليلى\u2069 vertelt dat \u2068נועה\u2069 teruglacht.');
    expect(discussed).toContain(
      'We keken samen naar 🌻 Lou, \u2068נועה\u2069 en het andere kindje.'
    );
  });

  it('names the age once, where a child is first told of', () => {
    const { people } = stories.newborn;
    const visit: Story['visit'] = { 'observed/Noor/vw-30': 'seen', 'observed/Noor/vw-29': 'told' };
    expect(whole({ people, visit })).toEqual({
      saw: 'Noor (8 weken) lachte terug.',
      parent: 'De ouder vertelt dat Noor reageert op praten.'
    });
    const early = { 'birth-date': '2026-09-29', gestation: { weeks: 36, days: 0 } };
    const noted = { ...visit, 'observed-age/Noor/vw-30': { basis: 'corrected', days: 28 } };
    const at = (born: Record<string, Json>) =>
      whole({ people: { Noor: { role: 'child', ...born } }, visit: noted })['saw'];
    expect(at(early)).toBe('Noor (8 weken, gecorrigeerd 4 weken) lachte terug.');
    // The dates were changed since: what it was looked at by still counts.
    expect(at({ 'birth-date': '2026-09-29' })).toBe('Noor (gecorrigeerd 4 weken) lachte terug.');
    expect(at({})).toBe('Noor (gecorrigeerd 4 weken) lachte terug.');
  });

  it('knows who was there from what was seen of them, and names others as such', () => {
    const { people } = stories.newborn;
    const visit: Story['visit'] = {
      'present-others': 'oma Ria, een tolk.',
      'moment-who/m': 'Sanne',
      'moment-text/m': 'zingt',
      'element/Noor/element-fun': 'seen'
    };
    expect(whole({ people, visit })['saw']).toBe(
      'Ook aanwezig: oma Ria, een tolk.\nSanne zingt.\nNoor (8 weken) had plezier samen met Sanne.'
    );
  });

  it('says nothing where only the visit was prepared', () => {
    const { people } = stories.newborn;
    expect(whole({ people, visit: {} })).toEqual({});
    expect(
      whole({ people, visit: { 'present/Sanne': true, 'topic/tip-1': true, begin: '14:00' } })
    ).toEqual({});
  });

  it('tells what came of agreements from this visit until the next, and comes back to what was left', () => {
    const { people } = stories.newborn;
    const kept = (at: string) =>
      recordOf('agreement', 'a', { visit: idOf('eerder'), what: 'bellen', state: 'kept' }, at);
    const next = recordOf('visit', 'later', { date: '2026-12-01', 'report/saw': 'x' });
    const agreed = (at: string) =>
      draft(
        { people, visit: { 'decision/regular': true }, others: [next, kept(at)] },
        'agreements'
      );
    expect(agreed('2026-11-24T12:00:00Z')).toBe('Gelukt: Bellen.');
    expect(agreed('2026-11-30T12:00:00Z')).toBe('Gelukt: Bellen.');
    expect(agreed('2026-11-23T12:00:00Z')).toBe('');
    expect(agreed('2026-12-01T12:00:00Z')).toBe('');
    const left = recordOf('visit', 'eerder', {
      date: '2026-11-10',
      'step/guide-4c-1': 'done',
      'step-note/guide-4c': 'slapen'
    });
    const visit = { [`came-back/${idOf('eerder')}`]: true };
    expect(draft({ people, visit, others: [left] }, 'discussed')).toBe(
      'We kwamen terug op wat op dinsdag 10 november bleef liggen.'
    );
  });
});

describe('[G83] with care', () => {
  it('nothing is told of a child that died but what she wrote herself', () => {
    expect(whole(stories.grief)).toEqual({
      saw: [
        'Bij dit bezoek waren Bram (vader) en Sanne (moeder).',
        '11:00 – Sanne laat foto’s van Finn zien.',
        '11:10 – Finn: zijn dekentje ligt op de bank.',
        'Sanne vertelt over zijn eerste lach.'
      ].join('\n'),
      parent: 'Het is stil in huis.',
      discussed: 'Voor dit bezoek had ik meegenomen: ‘Verlies en rouw’.',
      'follow-up': 'Het volgende bezoek is op dinsdag 5 januari 2027.'
    });
    expect(whole(stories.oneOfTwins)).toEqual({
      saw: 'Bij dit bezoek waren Noor (8 weken) en Sanne (moeder).\nNoor lachte terug.',
      discussed: 'We keken samen naar Noor.'
    });
  });

  it('nothing of the Meldcode, of sharing without consent or of what is not for a report', () => {
    const { people } = stories.toddler;
    const visit: Story['visit'] = {
      'decision/meldcode': true,
      'meldcode-on': '2026-11-24',
      'meldcode-advice/veilig-thuis': true,
      'meldcode-decision': 'geheim',
      'sharing-answer/sharing-question-goal': 'geheim',
      'referral-letter': 'geheim',
      'help/next-outside-regulation': true,
      'step/guide-4c-3': 'done',
      'step-note/guide-4c-3': 'geheim',
      'factor/hindering-around-abuse': 'holds',
      'factor-note/hindering-around-abuse': 'geheim',
      'factor/hindering-child-temperament': 'holds',
      'topic/hindering-around-abuse': true,
      'moment-text/m': 'geheim',
      'moment-gone/m': true
    };
    expect(whole({ people, visit })).toEqual({});
  });
});

/** Every tick that the content knows, for children of every kind. */
function everyTick(): [string, Json][] {
  const { modules } = ownEdition;
  const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);
  const kinds = ['Noor', 'Finn', 'kind'];
  const ofChild = (head: string, items: string[], values: Json[]) =>
    kinds.flatMap((child) =>
      items.flatMap((id) =>
        values.map((value): [string, Json] => [`${head}/${child}/${id}`, value])
      )
    );
  const steps = modules['conversation-guide'].items.flatMap(({ id, points }) => [
    id,
    ...ids(points)
  ]);
  const topics = Object.values(modules).flatMap(({ items }) => ids(items));
  return [
    ...ofChild('observed', ids(modules['van-wiechen'].items), ['seen', 'not-seen', 'told']),
    ...ofChild('element', ids(modules['six-elements'].items), ['seen', 'talked']),
    ...ofChild('aspect', ids(modules.observing.items), [true]),
    ...ids(modules.factors.items).flatMap((id): [string, Json][] => [
      [`factor/${id}`, 'holds'],
      [`factor/${id}`, 'no-longer']
    ]),
    ...steps.map((id): [string, Json] => [`step/${id}`, 'done']),
    ...topics.map((id): [string, Json] => [`topic/${id}`, true]),
    ...ids(modules.tips.items).map((id): [string, Json] => [`tip/${id}`, true]),
    ...decisions.map((one): [string, Json] => [`decision/${one}`, true]),
    ...topics.map((id, at): [string, Json] => [`moment-item/m${at}`, id])
  ];
}

const families: Story['people'][] = [
  { Noor: { role: 'child', 'birth-date': '2026-09-29' }, Sanne: { role: 'parent' } },
  {
    Noor: { role: 'child', 'birth-date': '2026-09-15', gestation: { weeks: 30, days: 1 } },
    Finn: { role: 'child', 'birth-date': '2026-09-15', gestation: { weeks: 30, days: 1 } },
    Sanne: { role: 'parent', relation: 'moeder' },
    Bram: { role: 'parent', relation: 'vader' }
  },
  {
    kind: { role: 'child', name: null, 'due-date': '2027-01-02' },
    Finn: { role: 'child', name: null }
  },
  { Sanne: { role: 'parent', name: null, relation: 'moeder' }, oma: { role: 'other' } }
];

describe('[G84] whatever was ticked, the draft is whole and plain', () => {
  const lists = {
    avoid: ownEdition.modules.words.items
      .filter(({ use }) => use === 'avoid')
      .map(({ title }) => title),
    better: [],
    judging: usualJudgingWords
  };
  const ticks = everyTick();
  const story = fc.record({
    people: fc.constantFrom(...families),
    there: fc.subarray(['Noor', 'Finn', 'kind', 'Sanne', 'Bram', 'oma']),
    ticked: fc.subarray(ticks, { maxLength: 60 })
  });

  it('every fact is a sentence without gaps, avoided or judging words', () => {
    const check = (ground: ReturnType<typeof groundOf>) => {
      const facts = reportFacts(ground);
      for (const { text, key } of facts) {
        expect(isEnded(text), text).toBe(true);
        expect(text).toMatch(/^[“‘\u2068]?(\p{Lu}|\d)/u);
        expect(text).not.toMatch(/[{}|]|undefined|null|NaN|\s{2}|\s[.,]|\.\./);
        expect(wordsToWatch(text, lists), text).toEqual([]);
        expect(key).toMatch(/^[0-9a-f]{12}$/);
      }
      return facts;
    };
    // Each tick by itself, with everybody there.
    for (const [at, [field, value]] of ticks.entries()) {
      const people = families[at % families.length] ?? {};
      const there = Object.keys(people).map((name) => [`present/${name}`, true]);
      check(groundOf({ people, visit: { ...Object.fromEntries(there), [field]: value } }));
    }
    fc.assert(
      fc.property(story, ({ people, there, ticked }) => {
        const present = there.map((name): [string, Json] => [`present/${name}`, true]);
        const ground = groundOf({ people, visit: Object.fromEntries([...present, ...ticked]) });
        const facts = check(ground);
        for (const heading of reportHeadings) {
          const { text } = composed(facts.filter((fact) => fact.heading === heading));
          for (const line of text.split('\n'))
            expect(line === '' || isEnded(line), line).toBe(true);
        }
      }),
      { numRuns: 100 }
    );
  });

  it('and every prompt, element, aspect and factor that can be told has words of its own', () => {
    const { people } = stories.pretermTwins;
    const told = (field: string, value: Json) =>
      reportFacts(groundOf({ people, visit: { [field]: value } }))
        .map(({ text }) => text)
        .join(' ');
    for (const { id } of ownEdition.modules['van-wiechen'].items)
      expect(told(`observed/Noor/${id}`, 'seen')).not.toContain('Gezien bij');
    for (const { id } of ownEdition.modules['six-elements'].items)
      expect(told(`element/Noor/${id}`, 'seen')).not.toContain('Gezien bij');
    for (const { id } of ownEdition.modules.observing.items)
      expect(told(`aspect/Noor/${id}`, true)).not.toContain('Gezien bij');
    // What an organisation added is named by its title.
    const ground = groundOf({ people, visit: { 'observed/Noor/own-1': 'seen' } });
    const title = (id: string) => (id === 'own-1' ? 'Zwaait terug' : titleIn(ownEdition, id));
    expect(reportFacts({ ...ground, title })[0]?.text).toBe(
      'Gezien bij Noor (10 weken, gecorrigeerd 4 weken): zwaait terug.'
    );
  });
});

describe('[G85] the same facts give the same draft, and a fact keeps its key', () => {
  const keys = (story: Story) => reportFacts(groundOf(story)).map(({ key }) => key);
  const { people, visit, others } = stories.newborn;

  it('whatever the order in which things were noted', () => {
    const turned = Object.fromEntries(Object.entries(visit).reverse());
    const ground = groundOf({ people, visit: turned, others: [...(others ?? [])].reverse() });
    const plain = groundOf(stories.newborn);
    expect(reportFacts({ ...ground, records: [...ground.records].reverse() })).toEqual(
      reportFacts(plain)
    );
    expect(new Set(keys(stories.newborn)).size).toBe(keys(stories.newborn).length);
  });

  it('also when a child gets a name or another birth date', () => {
    const renamed = {
      ...people,
      Noor: { ...people['Noor'], name: 'Eva', 'birth-date': '2026-09-01' }
    };
    expect(keys({ people: renamed, visit, others: others ?? [] })).toEqual(keys(stories.newborn));
  });

  it('and another one when it says something else', () => {
    const base: Story['visit'] = {
      'observed/Noor/vw-30': 'seen',
      'remark/Noor/vw-30': 'ook naar oma'
    };
    const [seen, remark] = keys({ people, visit: base });
    expect(keys({ people, visit: { ...base, 'remark/Noor/vw-30': 'naar oma' } })[0]).toBe(seen);
    expect(keys({ people, visit: { ...base, 'remark/Noor/vw-30': 'naar oma' } })[1]).not.toBe(
      remark
    );
    expect(keys({ people, visit: { ...base, 'observed/Noor/vw-30': 'not-seen' } })[0]).not.toBe(
      seen
    );
    const told = { people, visit: { ...base, 'observed/Noor/vw-30': 'told' } };
    expect(keys(told)).not.toContain(seen);
  });
});
