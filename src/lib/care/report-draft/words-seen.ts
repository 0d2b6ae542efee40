/**
 * What a tick at the table says in a report, by the id of the guideline item.
 *
 * Promises: what was seen or told, in the past tense, never what it would mean; no label on a child.
 * Predicates follow "Noor", so that several become one sentence. An item that isn't here, as one of
 * the organisation's own, is named by its title.
 */
export interface PromptWords {
  /** "Noor …" */
  seen: string;
  /** The whole sentence. */
  notSeen: string;
  /** "Sanne vertelt dat Noor …" */
  told: string;
}

export const promptWords: Readonly<Record<string, PromptWords>> = {
  'vw-29': {
    seen: 'reageerde toen {ouder} iets {o:zei|zeiden}',
    notSeen: 'Dat {kind} reageert op praten, heb ik nu niet gezien.',
    told: 'reageert op praten'
  },
  'vw-30': {
    seen: 'lachte terug',
    notSeen: 'Dat {kind} teruglacht, heb ik nu niet gezien.',
    told: 'teruglacht'
  },
  'vw-31': {
    seen: 'maakte geluiden terug',
    notSeen: 'Dat {kind} geluiden terug maakt, heb ik nu niet gehoord.',
    told: 'geluiden terug maakt'
  },
  'vw-11': {
    seen: 'deed een blokje in en uit de doos',
    notSeen: 'Dat {kind} een blokje in en uit de doos doet, heb ik nu niet gezien.',
    told: 'een blokje in en uit een doos doet'
  },
  'vw-12': {
    seen: 'speelde ‘geven en nemen’',
    notSeen: 'Dat {kind} ‘geven en nemen’ speelt, heb ik nu niet gezien.',
    told: '‘geven en nemen’ speelt'
  },
  'vw-14': {
    seen: 'ging op onderzoek uit',
    notSeen: 'Dat {kind} op onderzoek uitgaat, heb ik nu niet gezien.',
    told: 'op onderzoek uitgaat'
  }
};

export interface ElementWords {
  /** "Noor …" */
  seen: string;
  /** "We spraken over …" */
  talked: string;
}

export const elementWords: Readonly<Record<string, ElementWords>> = {
  'element-care': {
    seen: 'werd met aandacht gevoed en verzorgd',
    talked: 'voeden en verzorgen met aandacht'
  },
  'element-contact': {
    seen: 'had contact over en weer met {ouder}',
    talked: 'om de beurt contact maken'
  },
  'element-calming': {
    seen: 'kreeg hulp om weer rustig te worden',
    talked: 'samen weer rustig worden'
  },
  'element-safety': {
    seen: 'kon gevoelens laten zien',
    talked: 'gevoelens die er mogen zijn'
  },
  'element-fun': { seen: 'had plezier samen met {ouder}', talked: 'samen plezier maken' },
  'element-touch': {
    seen: 'werd vastgehouden of geknuffeld',
    talked: 'dicht bij elkaar zijn'
  }
};

/** "Noor …" */
export const aspectWords: Readonly<Record<string, string>> = {
  'look-relaxed': 'was ontspannen in het contact',
  'look-initiative': 'kreeg ruimte om zelf iets te beginnen',
  'look-eye-contact': 'had oogcontact',
  'look-lead': 'kreeg leiding van {ouder}',
  'look-respond': 'kreeg antwoord van {ouder}',
  'look-calming': 'werd bij {ouder} weer rustig'
};

/** Those that are about the parent, as whole sentences. */
export const aspectSentences: Readonly<Record<string, string>> = {
  'look-talk-about': '{ouder} {o:vertelde|vertelden} over {kind}.'
};

/** How a note may begin that tells what somebody does: then the name goes before it without a colon. */
export const doingWords: ReadonlySet<string> = new Set(
  (
    'aait belde bleef blijft brabbelt brabbelde deed doet draait draaide drinkt dronk gaat gaf geeft ' +
    'giechelt ging glimlacht glimlachte grijpt greep had heeft hield hoort hoorde houdt huilt huilde ' +
    'is juicht kirt kirde kijkt keek klimt klom knuffelt knuffelde komt kwam kon kan kroop kruipt ' +
    'kust kuste laat liet lacht lachte legt legde lag ligt liep loopt luistert luisterde maakt maakte ' +
    'merkt merkte neemt nam noemt noemde pakt pakte praat praatte probeert probeerde reageert ' +
    'reageerde reikt reikte rolt rolde schrikt schrok slaapt sliep speelt speelde springt stond staat ' +
    'steekt stak stopt stopte strekt strekte tilt tilde trappelt trappelde troost troostte trok trekt ' +
    'valt viel vertelt vertelde voedt voedde volgt volgde vraagt vroeg wacht wachtte was werd wordt ' +
    'wiegt wiegde wijst wees wil wilde wrijft wreef zag ziet zat zit zegt zei zingt zong zocht zoekt ' +
    'zuigt zoog zwaait zwaaide'
  ).split(' ')
);
