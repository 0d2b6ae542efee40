/** Figures: the middle and the 95th of a hundred, and how they are printed. */

export function figureOf(name, unit, samples, { target, of = 'p95', note } = {}) {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (part) => sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)];
  const figure = { name, unit, median: round(at(0.5)), p95: round(at(0.95)), n: sorted.length };
  if (note) figure.note = note;
  if (target === undefined) return figure;
  return { ...figure, target, of, ok: figure[of] <= target };
}

const round = (value) => (value >= 100 ? Math.round(value) : Math.round(value * 10) / 10);

export function table(figures) {
  const rows = figures.map(({ name, unit, median, p95, n, target, of, ok }) => [
    name,
    `${median}`,
    n === 1 ? '' : `${p95}`,
    unit,
    `${n}`,
    target === undefined ? '' : `${n === 1 ? '' : `${of} `}≤ ${target} ${ok ? 'ok' : 'OVER'}`
  ]);
  const all = [['', 'median', 'p95', '', 'n', 'target'], ...rows];
  const widths = all[0].map((_, column) => Math.max(...all.map((row) => row[column].length)));
  const right = new Set([1, 2, 4]);
  const lines = all.map((row) =>
    row
      .map((cell, c) => (right.has(c) ? cell.padStart(widths[c]) : cell.padEnd(widths[c])))
      .join('  ')
      .trimEnd()
  );
  const notes = figures.filter(({ note }) => note).map(({ name, note }) => `  ${name}: ${note}`);
  return [...lines, '', ...notes].join('\n').trimEnd();
}
