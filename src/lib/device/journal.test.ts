import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import { afterEach } from 'vitest';
import { journalContract } from '../../../tests/contract/journal-suite';
import { openDexieStore } from './dexie-store';
import { MemoryDisk, openMemoryStore } from './memory-store';
import type { Store } from './store';

const opened: Store[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((store) => store.close()));
});

journalContract('a memory disk', () => {
  const disk = new MemoryDisk();
  return { open: async () => openMemoryStore(disk) };
});

journalContract('IndexedDB', () => {
  const name = randomUUID();
  return {
    async open() {
      const store = await openDexieStore(name);
      opened.push(store);
      return store;
    }
  };
});
