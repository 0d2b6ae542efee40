/**
 * A press whose outcome is awaited, and that is done again when nothing came of it.
 *
 * A field that was just left may move what stands below it: words that are kept are offered above, and a press
 * that was under way then lands beside its key. A person presses again.
 */
import { expect, type Locator } from '@playwright/test';

const PATIENCE = 10_000;

export async function press(target: Locator, outcome: Locator): Promise<void> {
  await expect(async () => {
    if (!(await outcome.isVisible())) await target.click({ timeout: PATIENCE });
    await expect(outcome).toBeVisible({ timeout: PATIENCE });
  }).toPass({ timeout: 6 * PATIENCE });
}
