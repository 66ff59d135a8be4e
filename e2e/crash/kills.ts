import { setTimeout as wait } from 'node:timers/promises';
import { seeded, wholeFrom } from '../seeded.ts';
import type { Account } from './account.ts';
import type { Laboratory } from './laboratory.ts';
import { planOf } from './plan.ts';
import { nothingLost, type Round } from './round.ts';

/** More than can be done before the end comes. */
const ENDLESS = 2000;
/** After so many kills a new reader begins, with an empty library. */
const KILLS_A_READER = 50;

/**
 * Kills the browser while one to four tabs write, opens it again, compares, writes a little, ends it once more, and
 * compares at the second opening, where a loss that the first one hid comes to light. That one's tabs then write on.
 */
export async function* kills(
  lab: Laboratory,
  account: () => Account,
  count: number,
): AsyncGenerator<Round> {
  const random = seeded(lab.seed);
  for (let done = 0; done < count; done += KILLS_A_READER) {
    const profile = await lab.profile();
    const reader = account();
    let session = await lab.open(profile);
    for (let kill = done + 1; kill <= Math.min(count, done + KILLS_A_READER); kill++) {
      const after = wholeFrom(random, 20, 900);
      const tabs = await Promise.all(
        Array.from({ length: wholeFrom(random, 1, 4) }, () => session.tab()),
      );
      const writing = tabs.map((tab, turn) =>
        tab.perform(planOf(lab.seed, `k${kill}t${turn}`, ENDLESS), reader),
      );
      await Promise.race(tabs.map(({ written }) => written));
      await wait(after);
      await session.kill();
      const acknowledged = (await Promise.all(writing)).reduce((sum, each) => sum + each, 0);

      session = await lab.open(profile);
      const tab = await session.tab();
      const first = reader.settle(await tab.facts());
      await tab.perform(planOf(lab.seed, `k${kill}between`, 5), reader);
      await session.kill();

      session = await lab.open(profile);
      const second = reader.settle(await (await session.tab()).facts());
      const lost = { first, second };
      yield {
        name: `kill ${kill}, ${tabs.length} writing, after ${after} ms`,
        fine: nothingLost(lost),
        lost,
        say: `${acknowledged} acknowledged`,
      };
    }
    await session.kill();
  }
}
