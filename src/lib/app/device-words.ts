/** What somebody calls the thing in her hands, from what the browser says of it. */
const kinds: readonly [RegExp, string][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android.*Mobile/, 'Android-telefoon'],
  [/Android/, 'Android-tablet'],
  [/CrOS/, 'Chromebook'],
  [/Windows/, 'Windows-computer'],
  [/Macintosh/, 'Mac'],
  [/Linux/, 'Linux-computer']
];

export function deviceWords(userAgent: string): string {
  return kinds.find(([sign]) => sign.test(userAgent))?.[1] ?? 'Apparaat';
}
