/** The one library of this phone, over its store. The app's own content loads only when asked. */
import { editionShelf } from '../device/edition-shelf';
import { Library } from './library';
import { theStore } from './open-phone';

let opened: Library | undefined;

export function library(): Library {
  opened ??= new Library(editionShelf(theStore()), __APP_VERSION__, async () => {
    const { ownEdition } = await import('../guideline/edition');
    return ownEdition;
  });
  return opened;
}
