import type { Page } from '@playwright/test';
import { seeded } from '../seeded.ts';
import type { Account } from './account.ts';
import { DAMAGES } from './damage.ts';
import type { Laboratory } from './laboratory.ts';
import { planOf } from './plan.ts';
import type { Round } from './round.ts';

/** Enough for several snapshots. */
const STEPS = 450;
/** ms; a busy machine takes its time to start the app. */
const TOLD_BY = 60_000;
/** ms after which an app that has nothing to tell is taken to have told nothing. */
const QUIET = 3000;

/**
 * Damages what is kept, each kind in turn, then opens the app. Either everything is there, or the app says that
 * something is not. What it has once shown, and what is written then, stays.
 */
export async function* damaged(
  lab: Laboratory,
  account: () => Account,
  count: number,
): AsyncGenerator<Round> {
  const random = seeded(lab.seed + 2);
  for (let turn = 0; turn < count; turn++) {
    const damage = DAMAGES[turn % DAMAGES.length];
    if (!damage) return;
    const profile = await lab.profile();
    const reader = account();
    let session = await lab.open(profile);
    await session.page('');
    await (await session.tab()).perform(planOf(lab.seed + turn, `damage${turn}`, STEPS), reader);
    await session.kill();

    await lab.damage(profile, damage, random);
    session = await lab.open(profile);
    const app = await session.page('notebook');
    const tab = await session.tab();
    const first = reader.settle(await tab.facts());
    const said = await alertsOf(app, first.length > 0 ? TOLD_BY : QUIET);
    await tab.perform(planOf(lab.seed, `damage${turn}between`, 5), reader);
    await session.kill();

    session = await lab.open(profile);
    const second = reader.settle(await (await session.tab()).facts());
    await session.kill();
    yield {
      name: `${damage.name} (${turn + 1})`,
      fine: second.length === 0 && (first.length === 0 || said !== ''),
      lost: { first, second },
      ...(said && { say: `told: “${said}”` }),
    };
  }
}

/** What the app says aloud by then, in one line; empty where it says nothing. */
async function alertsOf(page: Page, timeout: number): Promise<string> {
  const alert = page.getByRole('alert').filter({ hasText: /\S/ }).first();
  const said = await alert.textContent({ timeout }).catch(() => '');
  return (said ?? '').trim();
}
