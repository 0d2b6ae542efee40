/**
 * What the journal promises, on whichever store it stands. Each store's test calls `journalContract`
 * with a way to make empty disks.
 */
import { describe } from 'vitest';
import { answers } from './journal-suite-answers';
import { devices } from './journal-suite-devices';
import { digests } from './journal-suite-digests';
import { feed } from './journal-suite-feed';
import { handingIn } from './journal-suite-handing-in';
import { reading } from './journal-suite-reading';
import { scope } from './journal-suite-scope';
import { writing } from './journal-suite-writing';
import { Phone, type Disk } from './journal-world';

export interface Bench {
  /** An empty disk. */
  disk(): Disk;
  /** A new phone on an empty disk. */
  phone(): Promise<Phone>;
}

export function journalContract(material: string, disk: () => Disk): void {
  const bench: Bench = { disk, phone: () => Phone.on(disk()) };
  describe(`journal on ${material}`, () => {
    writing(bench);
    answers(bench);
    feed(bench);
    scope(bench);
    devices(bench);
    reading(bench);
    digests(bench);
    handingIn(bench);
  });
}
