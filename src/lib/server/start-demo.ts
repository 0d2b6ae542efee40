/**
 * Fills the demo's database, the way real phones would: changes are pushed through the feed as the
 * nurse's own device, and access is granted to whoever else works with a family.
 *
 * It is filled aside and put in place when it is whole, so a start that is cut off leaves nothing
 * half done. A demo that is there already is left as it is.
 */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { limits } from '../protocol/limits';
import { WIRE_VERSION } from '../protocol/version';
import type { Change } from '../history/change';
import type { Role } from './accounts';
import type { Running } from './start';

export interface DemoMember {
  /** How the changes name their author. */
  key: string;
  email: string;
  password: string;
  name: string;
  role: Role;
  /** Families that this member works with. */
  families: string[];
}

export interface Demo {
  organisation: { id: string; name: string };
  members: DemoMember[];
  /**
   * In the order in which they reach the feed: a device's own in counter order, a family's first
   * change before those of anybody else. `author` is the key of a member.
   */
  changes: Change[];
}

export async function fillDemo(
  file: string,
  /** Called only where there is no demo yet. */
  make: () => Demo,
  open: (file: string) => Promise<Running>
): Promise<void> {
  if (existsSync(file)) return;
  const aside = `${file}.filling`;
  for (const end of ['', '-wal', '-shm']) rmSync(aside + end, { force: true });
  const running = await open(aside);
  try {
    await seedDemo(running, make());
  } finally {
    await running.close();
  }
  renameSync(aside, file);
}

async function seedDemo({ accounts, feed }: Running, demo: Demo): Promise<void> {
  const organisation = demo.organisation.id;
  await accounts.createOrganisation(demo.organisation);
  const accountOf = new Map<string, string>();
  for (const member of demo.members) {
    const created = await accounts.createMember({ ...member, organisation });
    if (created.kind !== 'created') throw new Error('the demo names one e-mail address twice');
    accountOf.set(member.key, created.account);
  }
  const account = (key: string) => {
    const found = accountOf.get(key);
    if (found === undefined) throw new Error('the demo names a member that it does not have');
    return found;
  };

  const granted = new Set<string>();
  for (const run of runs(demo.changes)) {
    const { device, author, counter } = run[run.length - 1] as Change;
    const changes = run.map((change) => ({ ...change, author: account(change.author) }));
    const outcome = await feed.push(
      { account: account(author), organisation },
      { version: WIRE_VERSION, device, counter, changes }
    );
    if (outcome.kind === 'failed') throw new Error(`the demo: ${outcome.failure.failure}`);
    for (const { result } of outcome.answer.answers)
      if (result.kind === 'refused')
        throw new Error(`the demo breaks a rule: ${JSON.stringify(result.refusal)}`);
    for (const { family } of run) {
      if (granted.has(family)) continue;
      granted.add(family);
      for (const member of demo.members)
        if (member.families.includes(family))
          await feed.grant(organisation, family, account(member.key));
    }
  }
}

/** Stretches of changes from one device, each fit for one push. */
function* runs(changes: Change[]): Generator<Change[]> {
  let run: Change[] = [];
  for (const change of changes) {
    const last = run[run.length - 1];
    if (last && (last.device !== change.device || run.length === limits.pushChanges)) {
      yield run;
      run = [];
    }
    run.push(change);
  }
  if (run.length > 0) yield run;
}
