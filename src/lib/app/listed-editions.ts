/** Every edition that the organisation's phones keep, for the screen that an administrator chooses on. */
import { setupShelf } from '../device/setup-shelf';
import type { ListedEdition } from '../protocol/setup';
import { theStore } from './open-phone';

export type { ListedEdition };

export function listedEditions(): Promise<ListedEdition[]> {
  return setupShelf(theStore()).editions();
}
