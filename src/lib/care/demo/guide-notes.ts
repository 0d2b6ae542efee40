/**
 * Which sub-steps of the conversation guide a visit went through, and what was noted with them.
 * Promise: ids are those of the guide; in pregnancy nothing is ticked that looks at the child.
 */
export type StepMark = 'done' | 'skipped';

/** Every visit takes one of these; the guide has no fixed order and steps may be left out. */
export const childShapes: Record<string, StepMark>[] = [
  { 'guide-1a': 'done', 'guide-1b': 'done', 'guide-2a': 'done', 'guide-2b': 'done' },
  { 'guide-1a': 'done', 'guide-1b': 'done', 'guide-2b': 'done', 'guide-4b': 'done' },
  {
    'guide-1b': 'done',
    'guide-2a': 'done',
    'guide-2b': 'done',
    'guide-4a': 'done',
    'guide-4c': 'done'
  },
  { 'guide-1a': 'done', 'guide-2b': 'done', 'guide-3d': 'done', 'guide-4a': 'done' },
  { 'guide-1a': 'done', 'guide-1b': 'done', 'guide-2a': 'skipped', 'guide-2b': 'done' },
  {
    'guide-1a': 'done',
    'guide-1b': 'done',
    'guide-2a': 'done',
    'guide-2b': 'done',
    'guide-3d': 'done',
    'guide-4b': 'done',
    'guide-4c': 'done'
  },
  { 'guide-1a': 'done', 'guide-1b': 'done' },
  { 'guide-1b': 'done', 'guide-2b': 'done', 'guide-3c': 'skipped', 'guide-4b': 'done' }
];

/** For a visit on which a worry was shared: rare, and always after the parent was heard. */
export const sharingShape: Record<string, StepMark> = {
  'guide-1a': 'done',
  'guide-1b': 'done',
  'guide-2a': 'done',
  'guide-2b': 'done',
  'guide-3a': 'done',
  'guide-3b': 'done',
  'guide-3d': 'done',
  'guide-4a': 'done',
  'guide-4c': 'done'
};

/** For a visit on which sharing it was left for another time. */
export const restingShape: Record<string, StepMark> = {
  'guide-1b': 'done',
  'guide-2b': 'done',
  'guide-3b': 'done',
  'guide-3e': 'done',
  'guide-4c': 'done'
};

export const pregnancyShapes: Record<string, StepMark>[] = [
  { 'guide-2a': 'done', 'guide-2b': 'done' },
  { 'guide-2a': 'done', 'guide-2b': 'done', 'guide-4a': 'done', 'guide-4b': 'done' },
  { 'guide-2b': 'done', 'guide-4a': 'done', 'guide-4c': 'done' },
  { 'guide-2a': 'skipped', 'guide-2b': 'done', 'guide-4b': 'done' }
];

/** What is noted with a sub-step that was done, now and then. */
export const stepNotes: Record<string, string[]> = {
  'guide-1a': [
    'Samen gekeken hoe {kind} {ouder} opzoekt.',
    'Benoemd dat {kind} rustig om zich heen kijkt.',
    '{ouder} vulde zelf aan wat {kind} liet zien.',
    'Hardop bedacht wat {kind} zou zeggen; {ouder} deed de stem.',
    'Samen even stil geweest en gekeken.'
  ],
  'guide-1b': [
    'Gezegd dat {kind} zichtbaar op {zijn} gemak is bij {ouder}. Dat deed {hr} goed.',
    'Benoemd hoe {ouder} wacht en kijkt.',
    'Gezegd hoe vaak ze elkaar aankijken.',
    '{ouder} kreeg er een kleur van en zei: ‘Dat hoor ik niet vaak.’'
  ],
  'guide-2a': [
    '‘Een doorzetter met een zachte kant’, zegt {ouder} over {kind}.',
    'De vraag hoe het is om ouder te zijn bleef even hangen. {ouder} komt er zelf op terug.',
    '{ouder} vertelt er graag over, ruim de tijd voor genomen.'
  ],
  'guide-2b': [
    'Vooral geluisterd; {ouder} had veel te vertellen.',
    'Het is deze weken veel tegelijk, dat heb ik ook zo gezegd.',
    'Ruimte gemaakt voor de twijfel, niets opgelost.'
  ],
  'guide-3d': [
    '{ouder} bedacht hoe het voor {kind} zou zijn, en werd er zachter van.',
    'Samen bedacht waar {kind} op dat moment behoefte aan had.'
  ],
  'guide-3e': [
    'Vandaag laten rusten. {ouder} vindt het goed dat ik er een andere keer op terugkom.'
  ],
  'guide-4a': [
    'Wat zou helpen: iemand die een ochtend overneemt.',
    '{ouder} wil vooral horen wat al goed gaat.',
    '‘Dat je blijft komen’, zegt {ouder}.'
  ],
  'guide-4b': [
    'Uitleg in gewone woorden, het kaartje blijft hier.',
    'Eén tip meegegeven, niet meer.',
    'De tip kwam eigenlijk van {ouder} zelf.',
    'Verteld wat op deze leeftijd gewoon is; dat luchtte op.'
  ],
  'guide-4c': [
    '{ouder} vindt het goed dat ik opschrijf dat we hierop terugkomen.',
    'Bij een volgend bezoek is hier tijd voor.'
  ]
};

/** What gave rise to sharing a worry: what was seen, and how it was said. */
export const sharedWorries = [
  {
    saw: '{kind} huilt een tijdje voordat {ouder} opkijkt; {ze} was ver weg met {haar} gedachten.',
    note: 'Gezegd wat ik zag: {kind} huilde en het duurde even voordat er iemand kwam. Aangesloten bij wat {ouder} net zelf vertelde.'
  },
  {
    saw: 'Een paar keer steekt {kind} een hand uit en kijkt {ouder} net de andere kant op.',
    note: 'Verteld dat ik {kind} een hand zag uitsteken terwijl {ouder} wegkeek. Zonder oordeel, en met de vraag hoe {ze} dat zelf ziet.'
  }
];

export const recognised = '{ouder} herkent het en had er zelf al over nagedacht.';
export const seenOtherwise =
  '{ouder} ziet het anders: het was een rommelige ochtend. We laten beide beelden naast elkaar staan.';

/** The same, before the birth. */
export const pregnancyStepNotes: Record<string, string[]> = {
  'guide-2a': [
    '‘Ik stel me een dromer voor’, zegt ze over de baby.',
    'Hoe ze naar de baby kijkt, kwam vanzelf ter sprake.',
    'Ze ziet een kind voor zich dat op haar opa lijkt.',
    'Over moeder worden praat ze nu makkelijker dan in het begin.'
  ],
  'guide-2b': [
    'Vooral geluisterd; er is veel gaande.',
    'Ruimte gemaakt voor twijfel en voor trots.',
    'Er vielen stiltes, en die waren goed.',
    'Gezegd dat het logisch is dat dit veel van haar vraagt.'
  ],
  'guide-4a': [
    'Wat haar zou helpen: weten wat er komt.',
    'Ze wil vooral dat iemand meedenkt, niet dat iemand het overneemt.',
    'Iemand die meegaat naar de controle, dat zou schelen.'
  ],
  'guide-4b': [
    'Uitleg gegeven en op papier achtergelaten.',
    'Eén ding uitgelegd, de rest kan later.',
    'Samen het plaatje bekeken in plaats van de tekst.'
  ],
  'guide-4c': [
    'Ze vindt het goed dat ik opschrijf dat we hierop terugkomen.',
    'Bij een volgend bezoek is hier tijd voor.'
  ]
};
