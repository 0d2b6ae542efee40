/** A visit that is open on screen, as all tabs of this phone know it. */
import { tabMark } from './tab-mark';

const { hold, isHeld } = tabMark('nabij visit open');

/** Marks a visit as open until the answer is called. */
export const holdVisit = hold;
/** Whether any tab has a visit open. */
export const visitIsOpen = isHeld;
