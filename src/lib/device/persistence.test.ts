import { describe, expect, test } from 'vitest';
import { askPersistence, lookAtPersistence, type Place } from './persistence';

function browser(persisted: boolean, grants: boolean) {
  const asked: string[] = [];
  const place: Place = {
    isSecureContext: true,
    storage: {
      persisted: async () => persisted,
      persist: async () => {
        asked.push('persist');
        return grants;
      },
      estimate: async () => ({ usage: 10, quota: 100 })
    }
  };
  return { place, asked };
}

describe('persistence', () => {
  test('[L21] looking never asks the owner anything', async () => {
    const { place, asked } = browser(false, true);
    expect(await lookAtPersistence(place)).toEqual({
      kind: 'known',
      persisted: false,
      usage: 10,
      quota: 100
    });
    expect(asked).toEqual([]);
  });

  test('[L21] asking tells what the browser decided', async () => {
    for (const grants of [true, false]) {
      const { place, asked } = browser(false, grants);
      expect(await askPersistence(place)).toMatchObject({ kind: 'known', persisted: grants });
      expect(asked).toEqual(['persist']);
    }
  });

  test('[L21] what is granted already is not asked again', async () => {
    const { place, asked } = browser(true, false);
    expect(await askPersistence(place)).toMatchObject({ kind: 'known', persisted: true });
    expect(asked).toEqual([]);
  });

  test('[L21] an insecure origin and a silent browser are told apart', async () => {
    const insecure = { isSecureContext: false, storage: undefined };
    expect(await askPersistence(insecure)).toEqual({ kind: 'insecure' });
    expect(await askPersistence({ isSecureContext: true, storage: {} })).toEqual({
      kind: 'unknown'
    });
    const failing = { persist: () => Promise.reject(new TypeError('no')) };
    expect(await askPersistence({ isSecureContext: true, storage: failing })).toEqual({
      kind: 'unknown'
    });
  });
});
