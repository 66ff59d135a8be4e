import { seeded, wholeFrom } from '../seeded.ts';
import type { Account } from './account.ts';
import type { Laboratory } from './laboratory.ts';
import { planOf, type Step } from './plan.ts';
import { nothingLost, type Round } from './round.ts';

/** Far more notes than there is room for. */
const NOTES = 200;
const NOTE_LENGTH = 100_000;

/**
 * Fills the storage until something is refused, makes room, and tries again. What was said to be saved stays
 * while there is no room, what was refused is kept once there is, and both are there at two openings.
 */
export async function* full(
  lab: Laboratory,
  account: () => Account,
  count: number,
): AsyncGenerator<Round> {
  const random = seeded(lab.seed + 3);
  for (let turn = 1; turn <= count; turn++) {
    const profile = await lab.profile();
    const reader = account();
    let session = await lab.open(profile);
    let tab = await session.tab();
    await tab.perform(planOf(lab.seed, `full${turn}`, 30), reader);
    const room = wholeFrom(random, 2_000_000, 6_000_000);
    await tab.limitStorage((await tab.usage()) + room);
    const notes = notesFor(`full${turn}`, random);
    const fitted = await tab.perform(notes, reader);
    const beside = reader.settle(await (await session.tab()).facts());

    await tab.limitStorage(null);
    const kept = await tab.retry();
    const refused = notes.slice(fitted, fitted + 1);
    for (const step of refused) reader.saved(step);
    await session.kill();

    session = await lab.open(profile);
    tab = await session.tab();
    const first = reader.settle(await tab.facts());
    await tab.perform(planOf(lab.seed, `full${turn}between`, 5), reader);
    await session.kill();

    session = await lab.open(profile);
    const second = reader.settle(await (await session.tab()).facts());
    await session.kill();
    const lost = { first: [...beside, ...first], second };
    const enough = refused.length === 1;
    yield {
      name: `full ${turn}, room for ${Math.round(room / 1000)} kB`,
      fine: enough && kept && nothingLost(lost),
      lost,
      say: `${fitted} notes fitted, ${enough ? 'the next was refused' : 'nothing was refused'}${kept ? ' and kept later' : ''}`,
    };
  }
}

/** A highlight, then ever longer words for its note, which no storage can press together. */
function notesFor(name: string, random: () => number): Step[] {
  return [
    { act: 'highlight', name, color: 'sky' },
    ...Array.from({ length: NOTES }, (_, turn): Step => {
      const parts = Array.from({ length: NOTE_LENGTH / 8 }, () =>
        random().toString(36).slice(2, 10),
      );
      return { act: 'note', name, note: `${turn} ${parts.join('')}` };
    }),
  ];
}
