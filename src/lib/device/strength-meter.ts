/** The meter with its word lists, in a chunk of its own: loaded when a passphrase is being chosen. */
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import { dutchWords } from './dutch-words';

export const meter = new ZxcvbnFactory({
  dictionary: { ...dictionary, dutch: dutchWords },
  graphs: adjacencyGraphs,
  // Judged at every keystroke, also on a slow phone; a good one shows long before this.
  maxLength: 100
});
