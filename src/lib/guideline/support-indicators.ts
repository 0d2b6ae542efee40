/**
 * Ten indicators that a family may need extra support for the relation with their child.
 * Promise: a reason to ask further, never a label for a family; nothing is counted.
 */
import type { InferOutput } from 'valibot';
import type { ForWhom, GuidelineModule } from './item';
import { CONNECT2GROW } from './sources';
import type { supportIndicatorShape } from './shape/background';

export type SupportIndicator = InferOutput<typeof supportIndicatorShape>;

const indicator = (
  id: string,
  title: string,
  text: string,
  forWhom: ForWhom = 'parent'
): SupportIndicator => ({
  module: 'support-indicators',
  audience: 'professional',
  source: { document: CONNECT2GROW, section: 'Indicatoren voor extra ondersteuning' },
  id: `indicator-${id}`,
  title,
  text,
  forWhom
});

export const supportIndicators: GuidelineModule<SupportIndicator> = {
  id: 'support-indicators',
  title: 'Wanneer extra steun helpt',
  intro: 'Tien redenen om door te vragen naar wat een gezin nodig heeft.',
  notes: ['Je hoort ze in het gesprek, of ze komen uit een standaard vragenlijst.'],
  items: [
    indicator(
      'questions',
      'Vragen of zorgen over de band',
      'Van de ouders of aanstaande ouders, of van een hulpverlener.',
      'both'
    ),
    indicator('psychiatric', 'Psychiatrische problemen', 'Bij een ouder of aanstaande ouder.'),
    indicator('addiction', 'Verslaving', 'Bij een ouder of aanstaande ouder.'),
    indicator('trauma', 'Trauma of verwaarlozing', 'Ook als het in de vroege jeugd was.'),
    indicator('stress', 'Ernstige stress', 'Spanning die te groot is geworden.'),
    indicator('relation', 'Relatieproblemen', 'Tussen de ouders.'),
    indicator('support', 'Te weinig steun', 'Het gaat om steun zoals de ouder die zelf ervaart.'),
    indicator('unplanned', 'Zwangerschap niet gepland of niet gewenst', 'Vraag hoe het nu voelt.'),
    indicator(
      'complications',
      'Complicaties in de zwangerschap',
      'Nu, of in een eerdere zwangerschap.'
    ),
    indicator('intellectual', 'Verstandelijke beperking', 'Bij een ouder of aanstaande ouder.')
  ]
};
