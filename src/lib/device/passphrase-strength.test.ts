import { describe, expect, test } from 'vitest';
import { dutchWords } from './dutch-words';
import { passphraseStrength } from './passphrase-strength';

const accepted = async (passphrase: string, personal: string[] = []) =>
  (await passphraseStrength(passphrase, personal)).acceptable;

describe('passphrase strength', () => {
  test.each([
    'vliegtuig kaars zolder mosterd',
    'zon maan ster fiets',
    'hX4!pq9&Lm2vZ',
    'oma fietst door de regen'
  ])('[L20] four loose words or a dozen random signs are enough: %s', async (passphrase) => {
    expect(await passphraseStrength(passphrase)).toEqual({
      score: 4,
      acceptable: true,
      hint: 'Dit is een sterke wachtzin.'
    });
  });

  test.each([
    ['', 'Kies een wachtzin'],
    ['hX4!pq9&Lm2', 'minstens 12 tekens'],
    ['Welkom2026!', 'minstens 12 tekens'],
    ['zon maan ster', 'Bijna'],
    ['geheim geheim', 'Herhaling'],
    ['aaaaaaaaaaaaaaaa', 'Herhaling'],
    ['abcdefghijklmnop', 'Een reeks'],
    ['jeugdverpleegkundige', 'niets met elkaar te maken']
  ])('[L20] a guessable one is refused with what to do: %s', async (passphrase, words) => {
    const { acceptable, hint } = await passphraseStrength(passphrase);
    expect(acceptable).toBe(false);
    expect(hint).toContain(words);
    expect(hint).toMatch(/^[^!]*\.$/);
  });

  test('[L20] the owner’s own name and address do not count', async () => {
    const personal = ['Annabel Zwartsluis', 'annabel@jgz-voorbeeld.nl'];
    expect(await accepted('annabel zwartsluis')).toBe(true);
    expect(await accepted('annabel zwartsluis', personal)).toBe(false);
    expect(await accepted('annabel-jgz-voorbeeld', personal)).toBe(false);
  });

  test('[L20] a very long passphrase is judged by its beginning', async () => {
    expect(await accepted('vliegtuig kaars zolder mosterd '.repeat(2000))).toBe(true);
    expect(await accepted('a'.repeat(5000))).toBe(false);
  });

  test('[L20] the Dutch words are words, each once', () => {
    expect(new Set(dutchWords).size).toBe(dutchWords.length);
    expect(dutchWords.filter((word) => !/^[a-z]+$/.test(word))).toEqual([]);
    expect(dutchWords.length).toBeGreaterThan(600);
  });
});
