/** What a text area needs to mark words while one types; who makes it knows the lists. */
import type { WatchedWord } from '../care/word-watch';

export interface TextWatch {
  /** The words of some whole lines that ask for another look. */
  read(text: string): readonly WatchedWord[];
  /** She has said that this word may stand in this text. */
  isLeft(listed: string): boolean;
  leave(listed: string): void;
}
