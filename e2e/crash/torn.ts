import { oneOf, seeded, wholeFrom } from '../seeded.ts';
import type { Account } from './account.ts';
import { tear } from './damage.ts';
import type { Laboratory } from './laboratory.ts';
import { planOf } from './plan.ts';
import { nothingLost, type Round } from './round.ts';

const STEPS = 60;
/** No record is shorter. Bytes. */
const SHORTEST_RECORD = 100;

/**
 * Tears bytes off the end of what was written last, between two sessions. What stood in those bytes is gone; all
 * before it has to be there, and what is written afterwards too, at the second opening as well.
 */
export async function* torn(
  lab: Laboratory,
  account: () => Account,
  count: number,
): AsyncGenerator<Round> {
  const random = seeded(lab.seed + 1);
  const profile = await lab.profile();
  const reader = account();
  for (let turn = 1; turn <= count; turn++) {
    const bytes = oneOf(random, [1, 10, 500, wholeFrom(random, 1, 4000)]);
    const plan = planOf(lab.seed, `torn${turn}`, STEPS);
    let session = await lab.open(profile);
    await (await session.tab()).perform(plan, reader);
    await session.kill();

    await lab.damage(profile, tear(bytes), random);
    session = await lab.open(profile);
    const tab = await session.tab();
    const hit = plan.slice(-1 - Math.floor(bytes / SHORTEST_RECORD));
    const first = reader.settle(await tab.facts(), hit);
    await tab.perform(planOf(lab.seed, `torn${turn}between`, 5), reader);
    await session.kill();

    session = await lab.open(profile);
    const second = reader.settle(await (await session.tab()).facts());
    const lost = { first, second };
    await session.kill();
    yield { name: `torn ${turn}, ${bytes} bytes`, fine: nothingLost(lost), lost };
  }
}
