/** The one library of this phone, over its store. The app's own content loads only when asked. */
import { editionShelf } from '../device/edition-shelf';
import { Library } from './library';
import { theStore } from './open-phone';
import { setup } from './setup.svelte';

let opened: Library | undefined;

export function library(): Library {
  if (opened) return opened;
  const made = new Library(
    editionShelf(theStore()),
    __APP_VERSION__,
    async () => (await import('../guideline/edition')).ownEdition,
    () => setup.inForce
  );
  setup.onChange(() => made.forget());
  opened = made;
  return made;
}
