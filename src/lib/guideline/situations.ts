/** How a situation is said on the screen. Our words, not the guideline's. */
import type { Situation } from './item';

export const SITUATION_WORDS: Record<Situation, string> = {
  'pregnancy-and-birth': 'zwangerschap en geboorte',
  'risk-group': 'een gezin met meer risico',
  'sensitive-responding': 'moeite met afgestemd reageren',
  'limit-setting': 'moeite met grenzen',
  'parenting-strain': 'spanning of overbelasting bij het opvoeden',
  'crying-sleeping-eating': 'huilen, slapen of eten',
  'difficult-start': 'een lastige start',
  behaviour: 'gevoelens of gedrag van het kind',
  'relation-problems': 'problemen in de band',
  trauma: 'trauma of iets ingrijpends',
  'violence-neglect': 'geweld, mishandeling of verwaarlozing',
  'parental-mental-health': 'psychische problemen van een ouder',
  'foster-adoption': 'pleegzorg of adoptie',
  disability: 'een verstandelijke beperking',
  'development-delay': 'zorgen over de ontwikkeling',
  'social-circumstances': 'geld, wonen, werk of relatie',
  health: 'gezondheid'
};
