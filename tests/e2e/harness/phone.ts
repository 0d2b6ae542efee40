/**
 * A phone as its owner uses it: one browser context with one page, driven by roles and names.
 *
 * Nothing here sleeps. Every step ends when the screen shows that it came about. `open` loads the page
 * anew, as after a tap on a link in a mail: the key is then gone and the phone is locked.
 */
import { expect, type BrowserContext, type Locator, type Page } from '@playwright/test';
import { nurse, type Account } from './account';
import { codeOnce, hasApp, inTurn } from './codes';

export const PASSPHRASE = 'zon maan ster fiets';

export class Phone {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly origin: string;
  /** Whose phone it is, where it was begun before. */
  readonly #owner: Account | undefined;

  constructor(page: Page, origin: string, owner?: Account) {
    this.page = page;
    this.context = page.context();
    this.origin = origin;
    this.#owner = owner;
  }

  /**
   * Until it is open and works without a network. A new phone: log in and choose the passphrase; one that
   * was begun before is unlocked.
   */
  async begin(account: Account = nurse): Promise<void> {
    if (this.#owner && this.#owner.email !== account.email)
      throw new Error(`this phone is ${this.#owner.name}'s, and not ${account.name}'s`);
    await this.open('/gezinnen');
    if (this.#owner) await this.unlock();
    else {
      await this.logIn(account);
      await this.chooseVault();
      await this.isOpen();
    }
    await this.readyForOffline();
  }

  /** A new phone, once all families of its owner are on it. */
  async beginWith(account: Account): Promise<void> {
    await this.begin(account);
    await this.syncNow();
    await this.goTo('Gezinnen');
  }

  async open(path: string): Promise<void> {
    await this.page.goto(this.origin + path);
  }

  heading(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { level: 1, name });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  /** Fills in the log-in form that is on screen, and the code where one is asked of this person. */
  async logIn({ email, password }: Account = nurse): Promise<void> {
    await this.page.getByLabel('E-mailadres').fill(email);
    await this.page.getByLabel('Wachtwoord', { exact: true }).fill(password);
    await this.page.getByRole('button', { name: 'Inloggen', exact: true }).click();
    await this.giveCode(email);
  }

  /** The second step, for who has a code app. */
  async giveCode(email = nurse.email): Promise<void> {
    if (!hasApp(this.origin, email)) return;
    const field = this.page.getByLabel('Code uit je app');
    await expect(field).toBeVisible();
    await inTurn(this.origin, email, async () => {
      await field.fill(await codeOnce(this.origin, email));
      await this.page.getByRole('button', { name: 'Verder', exact: true }).click();
      await expect(field).toBeHidden();
    });
  }

  /** From the sign that sending waits for it, and until all is sent. */
  async logInAgain({ email, password }: Account = nurse): Promise<void> {
    const asks = this.page.getByRole('link', { name: 'Log opnieuw in om te versturen' });
    await asks.click();
    await this.button('Opnieuw inloggen').click();
    const sheet = this.page.getByRole('dialog', { name: 'Opnieuw inloggen' });
    await expect(sheet.getByLabel('E-mailadres')).toHaveValue(email);
    await sheet.getByLabel('Wachtwoord', { exact: true }).fill(password);
    await sheet.getByRole('button', { name: 'Inloggen', exact: true }).click();
    await this.giveCode(email);
    await expect(this.page.getByText(/^Bijgewerkt/)).toBeVisible();
    await expect(asks).toBeHidden();
    await expect(this.waitingSign()).toBeHidden();
  }

  async chooseVault(): Promise<void> {
    await expect(this.heading('Kies je wachtzin')).toBeVisible();
    await this.page.getByLabel('Nieuwe wachtzin', { exact: true }).fill(PASSPHRASE);
    await this.page.getByLabel('Wachtzin nog een keer', { exact: true }).fill(PASSPHRASE);
    // The meter measures while one types; the button asks it for its word.
    await expect(this.page.getByText('Nog niet sterk genoeg')).toBeHidden();
    await this.button('Wachtzin instellen').click();
  }

  /** The service worker keeps the whole app and answers for this page. */
  async readyForOffline(): Promise<void> {
    await this.page.evaluate(async () => {
      const worker = navigator.serviceWorker;
      const controlled = new Promise((done) =>
        worker.addEventListener('controllerchange', done, { once: true })
      );
      await worker.ready;
      if (!worker.controller) await controlled;
    });
  }

  async unlock(passphrase = PASSPHRASE): Promise<void> {
    await expect(this.heading('Ontgrendelen')).toBeVisible();
    await this.page.getByLabel('Wachtzin', { exact: true }).fill(passphrase);
    await this.button('Ontgrendelen').click();
    await this.isOpen();
  }

  async isOpen(): Promise<void> {
    await expect(this.places()).toBeVisible();
  }

  places(): Locator {
    return this.page.getByRole('navigation', { name: 'Plekken' });
  }

  /** Goes there without loading the page anew, so the phone stays open. */
  async goTo(place: 'Vandaag' | 'Gezinnen' | 'Kennis' | 'Meer'): Promise<void> {
    await this.places().getByRole('link', { name: place }).click();
    await expect(this.heading(place)).toBeVisible();
  }

  async lock(): Promise<void> {
    await this.goTo('Meer');
    await this.button('Nu vergrendelen').click();
    await expect(this.heading('Ontgrendelen')).toBeVisible();
  }

  goOffline(): Promise<void> {
    return this.context.setOffline(true);
  }

  goOnline(): Promise<void> {
    return this.context.setOffline(false);
  }

  /** What the top bar says of what waits: "2 wijzigingen wachten". */
  waitingSign(): Locator {
    return this.page.getByRole('banner').getByRole('link', { name: /wijziging(en)? wacht(en)?/ });
  }

  /** Goes to Meer, sends and fetches, and waits until the server has answered to all. */
  async syncNow(): Promise<void> {
    await this.goTo('Meer');
    // That it is up to date stood there already: what counts is what is asked from now on.
    const asked = this.page.waitForRequest(/\/api\/sync\/pull$/);
    await this.button('Nu versturen en ophalen').click();
    await asked;
    await expect(this.page.getByRole('main').getByText(/^Bijgewerkt/)).toBeVisible();
    await expect(this.waitingSign()).toBeHidden();
  }
}
