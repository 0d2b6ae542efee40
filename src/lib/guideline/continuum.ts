/**
 * What is known about safe, less safe and problematic relations, as background for the professional.
 *
 * Promises: shares from the guideline only; never on a screen for parents; nothing here can be used
 * to place one child.
 */
import type { InferOutput } from 'valibot';
import type { GuidelineModule } from './item';
import { ELLA, GUIDELINE } from './sources';
import type { continuumItemShape } from './shape/background';

export type ContinuumItem = InferOutput<typeof continuumItemShape>;

const base = { module: 'continuum', forWhom: 'both', audience: 'professional' } as const;
const from = (section: string) => ({ document: GUIDELINE, section: `Thema 1, ${section}` });

export const continuum: GuidelineModule<ContinuumItem> = {
  id: 'continuum',
  title: 'Veilig, minder veilig, problematisch',
  intro: 'Achtergrond voor jou. Laat dit niet aan ouders zien.',
  notes: [
    'De aandelen zijn schattingen voor groepen. Ze zeggen niets over dit kind.',
    'Waar een kind staat, is alleen buiten de JGZ betrouwbaar vast te stellen, met gestandaardiseerde diagnostiek.',
    'Hoe jonger het kind, hoe makkelijker de relatie bij te sturen is.'
  ],
  items: [
    {
      ...base,
      id: 'continuum-safe',
      kind: 'share',
      share: { from: 60, to: 70 },
      title: 'Veilig',
      text: 'Naar schatting 60 tot 70 procent van de kinderen van 1 tot 12 jaar die thuis wonen. Sociaal en emotioneel gaat het hun vaker goed. Er zijn ook gunstige effecten op denken en taal.',
      source: from('Veilige gehechtheidsrelatie')
    },
    {
      ...base,
      id: 'continuum-less-safe',
      kind: 'share',
      share: { from: 15, to: 25 },
      title: 'Minder veilig',
      text: 'Bij 15 tot 25 procent van de gezonde kinderen van 1 tot 12 jaar die thuis wonen. Dit is een normale variatie en geen ziekte. De meesten worden volwassen zonder hulp van buiten. Ze hebben gemiddeld iets minder zelfvertrouwen. In de eerste jaren helpen tips en begeleiding goed.',
      source: from('Onveilige gehechtheidsrelatie')
    },
    {
      ...base,
      id: 'continuum-problematic',
      kind: 'share',
      share: { from: 15, to: 15 },
      title: 'Problematisch',
      text: 'Bij naar schatting 15 procent van de kinderen. De relatie geeft geen emotionele veiligheid en de ontwikkeling kan in gevaar komen. Het komt veel vaker voor na mishandeling, verwaarlozing of geweld thuis, en bij onverwerkt trauma van een ouder.',
      source: from('Verstoorde of problematische ouder-kindrelatie')
    },
    {
      ...base,
      id: 'continuum-avoidant',
      kind: 'pattern',
      title: 'Vermijdend patroon',
      text: 'Het kind richt zich op spel en zelf doen, en laat stress niet merken. Het leerde dat toenadering niets oplevert, omdat de ouder er niet was als het nodig was.',
      source: from('Onveilige gehechtheidsrelatie'),
      alsoFrom: [{ document: ELLA, section: 'Vermijdend' }]
    },
    {
      ...base,
      id: 'continuum-ambivalent',
      kind: 'pattern',
      title: 'Ambivalent patroon',
      text: 'Bij stress is het kind sterk op de ouder gericht en moeilijk te troosten. Het klampt zich vast en is tegelijk boos. Het leerde dat de ouder wisselend reageert.',
      source: from('Onveilige gehechtheidsrelatie'),
      alsoFrom: [{ document: ELLA, section: '(Angstig) ambivalent' }]
    },
    {
      ...base,
      id: 'continuum-disorganised',
      kind: 'pattern',
      title: 'Gedesorganiseerd patroon',
      text: 'Het kind ervaart angst zonder uitweg: het is bang voor de ouder bij wie het troost moet zoeken. Beangstigend, angstig of extreem ongevoelig gedrag van de ouder speelt een grote rol.',
      source: from('Verstoorde of problematische ouder-kindrelatie'),
      alsoFrom: [{ document: ELLA, section: 'Gedesorganiseerd' }]
    }
  ]
};
