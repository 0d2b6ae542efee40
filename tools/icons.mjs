/**
 * Makes the PNG icons from static/icons/nabij.svg with an installed Chromium.
 * Run by hand after changing the drawing; the PNGs are kept in the repository.
 */
import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';

const folder = new URL('../static/icons/', import.meta.url);
const svg = readFileSync(new URL('nabij.svg', folder), 'utf8');
const square = svg.replace('rx="112"', '');
const icons = [
  { name: 'nabij-192.png', size: 192, drawing: svg },
  { name: 'nabij-512.png', size: 512, drawing: svg },
  // A maskable icon may lose its outer tenth, and iOS rounds the corners by itself.
  {
    name: 'nabij-maskable-512.png',
    size: 512,
    drawing: square.replace('<g id="mark">', '<g transform="translate(51 51) scale(0.8)">')
  },
  { name: 'apple-touch-icon.png', size: 180, drawing: square }
];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox']
});
for (const { name, size, drawing } of icons) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<body style="margin:0;background:transparent">${drawing.replace('<svg ', `<svg width="${size}" height="${size}" style="display:block" `)}</body>`
  );
  await page.screenshot({ path: new URL(name, folder).pathname, omitBackground: true });
  await page.close();
}
await browser.close();
