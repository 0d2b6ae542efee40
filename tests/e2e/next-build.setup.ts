/** Before the test of an update: the version that the app is updated to. */
import { expect, test } from '@playwright/test';
import { currentFolder, makeNextBuild, markOf, nextFolder } from './harness/next-build';

test('[E45] there are two real builds with a version each', () => {
  test.setTimeout(300_000);
  makeNextBuild();
  const [now, next] = [markOf(currentFolder), markOf(nextFolder)];
  expect(next?.version).toBeDefined();
  expect(next?.version).not.toBe(now?.version);
});
