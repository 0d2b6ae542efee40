import { expect, it } from 'vitest';
import { MemoryDisk, openMemoryStore } from '../device/memory-store';
import { sealer } from '../device/seal';
import { ownNotes } from './own-notes';
import { phone } from './phone.svelte';
import { followTypedSettings } from './typed-settings-kept';
import { typedSettings } from './typed-settings.svelte';

const seal = () =>
  sealer(new Uint8Array(32).fill(7), (length) => crypto.getRandomValues(new Uint8Array(length)));

it('[U341] what was typed at the settings is there again after locking, and nothing that has no place there', async () => {
  const disk = new MemoryDisk();
  ownNotes.start(openMemoryStore(disk), seal());
  await ownNotes.write('typed-settings', {
    judgingWords: 'druk\nlast',
    lockIdleMinutes: 3,
    kleur: 'rood',
    dossierOrder: [{ part: 'visit', heading: 'Contact' }]
  });
  await followTypedSettings();
  expect(JSON.parse(JSON.stringify(typedSettings))).toEqual({
    judgingWords: 'druk\nlast',
    dossierOrder: [{ part: 'visit', heading: 'Contact' }]
  });
  typedSettings.judgingWords = undefined;
  typedSettings.dossierOrder = undefined;
  typedSettings.attentionOfficer = 'Mieke';
  await phone.flush();
  expect(await ownNotes.read('typed-settings')).toEqual({ attentionOfficer: 'Mieke' });
  typedSettings.attentionOfficer = undefined;
  await phone.flush();
  expect(disk.rows('meta')).toEqual([]);
});
