import { describe, expect, it } from 'vitest';
import { dutchStem } from './dutch-stem';

const families = [
  'huilen huilt huil huilend huilende',
  'blok blokje blokjes blokken',
  'band banden bandje bandjes',
  'contact contacten contactje',
  'troost troosten',
  'signaal signalen',
  'moeder moeders',
  'ouder ouders ouderen',
  'kind kinderen kindje kindjes',
  'baby babys',
  'verwijzen verwijst verwijs verwijzing verwijzingen',
  'ontwikkelen ontwikkelt ontwikkeling ontwikkelingen',
  'voeden voedt voeding',
  'veilig veilige veiligheid',
  'mogelijk mogelijke mogelijkheid mogelijkheden',
  'lezen leest lees',
  'geven geeft geef',
  'slapen slaapt slaap slaapje',
  'praten praat',
  'vragen vraag vraagt',
  'lachen lacht lach',
  'helpen helpt help',
  'spelen speelt speel',
  'tip tips',
  'huis huizen',
  'mens mensen',
  'kans kansen',
  'grens grenzen',
  'relatie relaties',
  'tante tantes',
  'spel spelletje spelletjes',
  'tafel tafels tafeltje',
  'boom boompje boompjes bomen',
  'plaat plaatje plaatjes platen',
  'zwanger zwangere zwangeren',
  'bevallen bevalt bevalling bevallingen',
  'emotie emoties',
  'emotioneel emotionele',
  'grote groot',
  'kamer kamers',
  'teken tekens tekenen',
  'zien ziet zie',
  'bewaken bewaakt bewaking',
  'angst angsten'
];

describe('[U100] forms of one Dutch word share a stem', () => {
  it.each(families)('%s', (line) => {
    const stems = new Set(line.split(' ').map(dutchStem));
    expect([...stems]).toHaveLength(1);
  });
});

describe('[U101] other words keep stems of their own', () => {
  const apart = [
    ['mannen', 'manen'],
    ['bom', 'boom'],
    ['tak', 'taak'],
    ['band', 'hand'],
    ['ouder', 'oud'],
    ['zorg', 'zorgvuldig'],
    ['verwijzen', 'verwijten'],
    ['relatie', 'relaxed'],
    ['moeder', 'moe'],
    ['leven', 'lezen']
  ];
  it.each(apart)('%s and %s', (one, other) => {
    expect(dutchStem(one)).not.toBe(dutchStem(other));
  });

  it('short words and words that only look inflected stay as they are', () => {
    for (const word of ['ik', 'de', 'bed', 'been', 'geen', 'misschien', 'huis', 'relatie'])
      expect(dutchStem(word)).toBe(word);
  });

  it('takes any text, also without a vowel or very long', () => {
    for (const word of ['', 'mmmm', 'tssss', 'e'.repeat(200), '12345', 'ولد'])
      expect(dutchStem(word).length).toBeLessThanOrEqual(word.length + 1);
  });
});
