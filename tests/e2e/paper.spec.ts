/** What is printed, as Chromium's own PDF: A4, black on white, everything on it, nothing cut off. */
import { ownEdition } from '../../src/lib/guideline/edition';
import { withNames } from '../../src/lib/guideline/names';
import { isBlackOnWhite, plain, printed, type Paper } from './harness/paper';
import type { Phone } from './harness/phone';
import { expect, test } from './harness/test';

function namesItsSource(paper: Paper): void {
  expect(paper.text).toContain(plain('JGZ-richtlijn Ouder-kindrelatie (2021)'));
  expect(paper.text).toContain(plain(ownEdition.name));
  expect(paper.text).toContain(plain('Richtlijn uit januari 2021. De termijn voor herziening'));
}

async function open(phone: Phone, name: RegExp) {
  await phone.page.getByRole('main').getByRole('link', { name }).click();
}

test.use({ colorScheme: 'dark' });

test('[E85] the tips of each age are one A4 sheet, with nothing of a family and no word for professionals', async ({
  newPhone
}) => {
  const phone = await newPhone({ colorScheme: 'dark' });
  await phone.begin();
  const { page } = phone;
  const avoided = ownEdition.modules.words.items.filter(({ use }) => use === 'avoid');
  const sheets = [
    [/^Tipblad 0–2 jaar/, 'Tips voor 0 tot 2 jaar', [1, 5]],
    [/^Tipblad 2–4 jaar/, 'Tips voor 2 tot 4 jaar', [6, 11]],
    [/^Tipblad 4–12 jaar/, 'Tips voor 4 tot 12 jaar', [12, 14]],
    [/^Tipblad 12\+/, 'Tips vanaf 12 jaar', [15, 18]]
  ] as const;
  for (const [link, title, [from, to]] of sheets) {
    await phone.goTo('Kennis');
    await open(phone, /^Tips/);
    await open(phone, /^Tips voor ouders/);
    await open(phone, link);
    await expect(phone.heading(title)).toBeVisible();
    await expect(phone.button('Afdrukken')).toBeVisible();
    await isBlackOnWhite(page);
    const paper = await printed(page);
    expect(paper.pages, title).toBe(1);
    expect(paper.text.startsWith(plain(title))).toBe(true);
    for (const tip of ownEdition.modules.tips.items) {
      const isHere = tip.number >= from && tip.number <= to;
      expect(paper.text.includes(plain(tip.text)), tip.title).toBe(isHere);
      for (const line of tip.details ?? [])
        expect(paper.text.includes(plain(line)), line).toBe(isHere);
    }
    namesItsSource(paper);
    for (const word of avoided) expect(paper.text.toLowerCase()).not.toContain(plain(word.title));
    for (const chrome of ['Afdrukken', 'Kennis', 'Gezinnen', 'Meer', 'Alleen voor jou'])
      expect(paper.text).not.toContain(plain(chrome));
  }
});

test('[E86] the conversation guide prints whole: four steps, twelve sub-steps, every point and sentence', async ({
  newPhone
}) => {
  const phone = await newPhone({ colorScheme: 'dark' });
  await phone.begin();
  const { page } = phone;
  await phone.goTo('Kennis');
  await open(phone, /^Gesprek/);
  await open(phone, /^Gespreksleidraad/);
  await expect(phone.button('Afdrukken')).toBeVisible();
  await isBlackOnWhite(page);
  const paper = await printed(page);
  const guide = ownEdition.modules['conversation-guide'];
  expect(guide.items).toHaveLength(12);
  for (const { number, title } of guide.steps)
    expect(paper.text).toContain(plain(`${number}. ${title}`));
  const holds = (text: string) => expect(paper.text).toContain(plain(withNames(text, {})));
  for (const { step, letter, title, text, say, points, mind } of guide.items) {
    holds(`${step}${letter}. ${title}`);
    for (const line of [text, ...say, ...mind]) holds(line);
    for (const point of points) {
      if (point.text) holds(point.text);
      if (point.say) holds(point.say);
    }
  }
  namesItsSource(paper);
  expect(paper.text).not.toContain('Afdrukken');
  expect(paper.pages).toBeLessThanOrEqual(3);
});

test('[E87] any other page prints without what belongs to the app around it', async ({
  newPhone
}) => {
  const phone = await newPhone({ colorScheme: 'dark' });
  await phone.begin();
  const { page } = phone;
  await phone.goTo('Kennis');
  await open(phone, /^Hulp en verwijzen/);
  await open(phone, /^Interventies/);
  await expect(phone.heading('Interventies')).toBeVisible();
  await isBlackOnWhite(page);
  const paper = await printed(page);
  for (const { title } of ownEdition.modules.interventions.items)
    expect(paper.text).toContain(plain(title));
  for (const chrome of ['Gezinnen Kennis Meer', 'Elke leeftijd', 'Sorteer op', 'Hulp en verwijzen'])
    expect(paper.text).not.toContain(plain(chrome));
});
