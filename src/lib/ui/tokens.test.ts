/** The colours of tokens.css can be read, in both themes, wherever they are put on each other. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

function colours(block: string): Record<string, string> {
  const found = block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g);
  return Object.fromEntries([...found].map(([, name, value]) => [name, value]));
}
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');
const themes = { light: colours(light), dark: colours(dark.split('@media')[0] ?? '') };

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

const papers = ['paper', 'card', 'sunk', 'tint'];
const onPaper = ['ink', 'soft', 'action', 'attention', 'loss', 'safe'];
const texts: [text: string, ground: string][] = [
  ...onPaper.flatMap((text) => papers.map((ground): [string, string] => [text, ground])),
  ['on-action', 'action'],
  ...['attention', 'loss', 'safe'].flatMap((tone): [string, string][] => [
    [tone, `${tone}-bg`],
    ['ink', `${tone}-bg`],
    ['action', `${tone}-bg`]
  ])
];
const edges: [edge: string, ground: string][] = [
  ...papers.map((ground): [string, string] => ['edge', ground]),
  ['attention-edge', 'paper'],
  ['attention-edge', 'card'],
  ['action', 'paper']
];

describe.each(Object.entries(themes))('in the %s theme', (_, theme) => {
  const of = (name: string) => {
    const value = theme[name];
    if (!value) throw new Error(`no colour --${name}`);
    return value;
  };
  test.each(texts)('[U1] --%s can be read on --%s', (text, ground) => {
    expect(contrast(of(text), of(ground))).toBeGreaterThanOrEqual(4.5);
  });
  test.each(edges)('[U1] --%s stands out as an edge on --%s', (edge, ground) => {
    expect(contrast(of(edge), of(ground))).toBeGreaterThanOrEqual(3);
  });
});

test('[U1] the dark theme gives every colour anew', () => {
  expect(Object.keys(themes.dark).sort()).toEqual(Object.keys(themes.light).sort());
});

test('[U2] motion takes at most 150 ms, and none where none is asked for', () => {
  const times = [...css.matchAll(/--quick:\s*(\d+)ms/g)].map(([, time]) => Number(time));
  expect(times).toHaveLength(2);
  expect(Math.max(...times)).toBeLessThanOrEqual(150);
  expect(css).toMatch(/prefers-reduced-motion: reduce\)\s*{\s*:root\s*{\s*--quick: 0ms/);
});
