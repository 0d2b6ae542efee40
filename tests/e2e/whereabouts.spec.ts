/**
 * What a visit says of where it is: never "veilig op de server" without the server's own answer.
 *
 * The server ends itself with SIGKILL in the middle of a push. Every word that the badge ever showed is
 * written down in the page, so that not even a moment of false safety goes unseen.
 */
import type { Page } from '@playwright/test';
import {
  addFamily,
  newVisit,
  openFamily,
  openVisit,
  whereabouts,
  write
} from './harness/family-pages';
import { expect, test } from './harness/test';

const ON_PHONE = 'op deze telefoon';
const SENT = 'verstuurd';
const SAFE = 'veilig op de server';

/** Writes down each word that the page shows of where something is, until the answer is called. */
async function noteWhereabouts(page: Page): Promise<() => Promise<string[]>> {
  const noted = await page.evaluateHandle(
    (words) => {
      const seen = new Set<string>();
      const look = () => {
        const text = document.body.innerText;
        for (const word of words) if (text.includes(word)) seen.add(word);
      };
      new MutationObserver(look).observe(document.body, {
        subtree: true,
        childList: true,
        characterData: true
      });
      look();
      return seen;
    },
    [ON_PHONE, SENT, SAFE, 'Alles veilig']
  );
  return () => noted.evaluate((seen) => [...seen]);
}

for (const moment of ['before-commit', 'after-commit'])
  test(`[E14] a visit never says that it is safe when the server was killed ${moment} and did not answer`, async ({
    server,
    newPhone
  }) => {
    const phone = await newPhone();
    await phone.begin();
    await addFamily(phone, { name: 'Gezin Wilgenroos', child: 'Bram' });
    await newVisit(phone);
    await expect(whereabouts(phone.page)).toHaveText(SAFE);
    await phone.goTo('Meer');
    await phone.goOffline();
    await openFamily(phone, 'Gezin Wilgenroos');
    await openVisit(phone);
    await write(phone.page, 'Wat ik zag', 'Bram pakt de rammelaar.');
    await expect(whereabouts(phone.page)).toHaveText(ON_PHONE);
    const shown = await noteWhereabouts(phone.page);

    await server.kill();
    await server.start({ killAt: `push:${moment}` });
    await phone.goOnline();
    await server.ended();
    // The round that got no answer is over: the phone says that there is no connection.
    await phone.goTo('Meer');
    await expect(phone.page.getByText(/^Er is nu geen verbinding/)).toBeVisible();
    await openFamily(phone, 'Gezin Wilgenroos');
    await openVisit(phone);
    await expect(whereabouts(phone.page)).toHaveText(ON_PHONE);
    const safe = [SAFE, 'Alles veilig'];
    expect((await shown()).filter((word) => safe.includes(word))).toEqual([]);

    await server.start();
    await phone.syncNow();
    await openFamily(phone, 'Gezin Wilgenroos');
    await openVisit(phone);
    await expect(whereabouts(phone.page)).toHaveText(SAFE);
  });
