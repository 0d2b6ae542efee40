/** A session is no way round the lock: who empties a locked phone gets nothing from the server. */
import { nurse } from './harness/account';
import { codeOnce } from './harness/codes';
import { expect, test } from './harness/test';

/** What is tried here begins with new phones. */
test.use({ begun: 0 });

test('[E21] emptying a locked phone ends its session, and it asks who is there', async ({
  newPhone
}) => {
  const phone = await newPhone();
  await phone.begin();
  await phone.lock();
  await phone.button('Wachtzin vergeten?').click();
  await phone.button('Telefoon leegmaken').click();
  await expect(phone.heading('Inloggen')).toBeVisible();
  const status = () => phone.page.evaluate(async () => (await fetch('/api/me')).status);
  await expect.poll(status).toBe(401);
});

test('[E21] a phone without a vault asks for the log-in, also where a session is still there', async ({
  newPhone
}) => {
  const phone = await newPhone();
  await phone.open('/gezinnen');
  await expect(phone.heading('Inloggen')).toBeVisible();
  const code = await codeOnce(phone.origin, nurse.email);
  const status = await phone.page.evaluate(
    async ({ email, password, code }) => {
      const post = (path: string, message: object) => {
        const headers = { 'content-type': 'application/json' };
        return fetch(path, { method: 'POST', headers, body: JSON.stringify(message) });
      };
      await post('/api/auth/sign-in/email', { email, password });
      await post('/api/auth/code', { code });
      return (await fetch('/api/me')).status;
    },
    { ...nurse, code }
  );
  expect(status).toBe(200);
  await phone.open('/gezinnen');
  await phone.page.waitForLoadState('networkidle');
  await expect(phone.heading('Inloggen')).toBeVisible();
  await expect(phone.heading('Kies je wachtzin')).toBeHidden();
});
