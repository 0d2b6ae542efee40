/** Two tabs of one phone write at the same time: one journal, no stamp twice, no word lost. */
import { gunzipSync } from 'node:zlib';
import type { BrowserContext } from '@playwright/test';
import type { PushRequest } from '../../src/lib/protocol/push';
import {
  addFamily,
  newVisit,
  openVisit,
  report,
  whereabouts,
  write,
  type Heading
} from './harness/family-pages';
import { expect, test } from './harness/on-database';
import { Phone } from './harness/phone';

/** Every change that the phone offered, by its stamp; a stamp is one content for ever. */
function offeredBy(context: BrowserContext): Map<string, Set<string>> {
  const offered = new Map<string, Set<string>>();
  context.on('request', (request) => {
    if (!request.url().endsWith('/api/sync/push')) return;
    const body = request.postDataBuffer();
    if (!body) throw new Error('a push without a body');
    const zipped = request.headers()['content-encoding'] === 'gzip';
    const text = (zipped ? gunzipSync(body) : body).toString('utf8');
    for (const change of (JSON.parse(text) as PushRequest).changes) {
      const stamp = `${change.device}:${change.counter}`;
      offered.set(stamp, (offered.get(stamp) ?? new Set()).add(JSON.stringify(change)));
    }
  });
  return offered;
}

const ROUNDS = 12;
const first: Heading[] = ['Wat ik zag', 'Samen besproken'];
const second: Heading[] = ['Wat de ouder vertelt', 'Vervolg'];
const words = (tab: string) => Array.from({ length: ROUNDS }, (_, round) => `${tab}${round} `);
/** What stands under a heading when its tab has written every other word there. */
const under = (tab: string, place: number) =>
  words(tab)
    .filter((_, round) => round % 2 === place)
    .join('');

test('[E7] two tabs that write at once use no stamp twice and lose nothing, on this phone and the next', async ({
  newPhone,
  feed
}) => {
  const phone = await newPhone();
  const offered = offeredBy(phone.context);
  await phone.begin();
  await addFamily(phone, { name: 'Gezin Grasklokje', child: 'Pim' });
  const visit = await newVisit(phone);
  const tab = new Phone(await phone.context.newPage(), phone.origin);
  await tab.open(`${visit}?deel=verslag`);
  await tab.unlock();

  const writeAll = async (on: Phone, name: string, headings: Heading[]) => {
    for (const [round, word] of words(name).entries()) {
      const heading = headings[round % 2];
      if (heading) await write(on.page, heading, word);
    }
  };
  await Promise.all([writeAll(phone, 'links', first), writeAll(tab, 'rechts', second)]);
  await expect(whereabouts(phone.page)).toHaveText('veilig op de server');
  await expect(phone.waitingSign()).toBeHidden();

  /** What was offered and isn't in the feed, and the other way round. */
  const apart = async () => {
    const placed = (await feed()).map(({ stamp }) => stamp);
    return [
      ...placed.filter((stamp) => !offered.has(stamp)),
      ...[...offered.keys()].filter((stamp) => !placed.includes(stamp))
    ];
  };
  await expect.poll(apart).toEqual([]);
  const twice = [...offered].filter(([, contents]) => contents.size > 1).map(([stamp]) => stamp);
  expect(twice).toEqual([]);
  const placed = (await feed()).map(({ stamp }) => stamp);
  expect(placed.toSorted()).toEqual([...offered.keys()].toSorted());
  expect(new Set(placed.map((stamp) => stamp.split(':')[0])).size).toBe(1);

  const other = await newPhone();
  await other.begin();
  await other.page.getByRole('link', { name: 'Gezin Grasklokje' }).click();
  await openVisit(other);
  for (const { page } of [phone, tab, other])
    for (const [name, headings] of [
      ['links', first],
      ['rechts', second]
    ] as const)
      for (const [place, heading] of headings.entries())
        await expect(report(page, heading)).toHaveValue(under(name, place));
});

test('[E7] two tabs that write in the same text at once keep every word of both', async ({
  newPhone
}) => {
  const phone = await newPhone();
  await phone.begin();
  await addFamily(phone, { name: 'Gezin Zuring', child: 'Pim' });
  const visit = await newVisit(phone);
  const tab = new Phone(await phone.context.newPage(), phone.origin);
  await tab.open(`${visit}?deel=verslag`);
  await tab.unlock();
  await Promise.all([
    write(phone.page, 'Wat ik zag', 'Pim zwaait naar de buurvrouw.'),
    write(tab.page, 'Wat ik zag', 'Hij wijst naar de vogels.')
  ]);
  await expect(phone.waitingSign()).toBeHidden();
  const other = await newPhone();
  await other.begin();
  await other.page.getByRole('link', { name: 'Gezin Zuring' }).click();
  await openVisit(other);
  for (const { page } of [phone, tab, other]) {
    const main = page.getByRole('main');
    await expect(main).toContainText('Pim zwaait naar de buurvrouw.');
    await expect(main).toContainText('Hij wijst naar de vogels.');
  }
});
