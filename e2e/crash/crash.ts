import { parseArgs } from 'node:util';
import { Account, type Fared } from './account.ts';
import { buildWithDriver, STORES, type Store } from './build.ts';
import { damaged } from './damaged.ts';
import { full } from './full.ts';
import { kills } from './kills.ts';
import { type Laboratory, openLaboratory } from './laboratory.ts';
import type { Round } from './round.ts';
import { torn } from './torn.ts';

const USAGE = `npm run crash -- [--kills N] [--torn N] [--damage N] [--full N] [--seed N] [--store journal|indexeddb]

Kills a real browser while tabs write, tears and damages what is kept, fills the storage; each time the app is
opened twice, with a write between, and compared with what it had said to be saved. Without numbers of their own
there is a torn file for every six kills, a damage for every three, and full storage once for every thirty.`;

type Trial = (lab: Laboratory, account: () => Account, count: number) => AsyncGenerator<Round>;

/** Runs the trials; gives the exit code: 1 where something acknowledged was lost in silence. */
export async function main(args: string[]): Promise<number> {
  const options = optionsOf(args);
  if (!options) {
    console.log(USAGE);
    return 2;
  }
  const { seed, store, counts } = options;
  console.log(`Seed ${seed}, kept in ${store}.`);
  const lab = await openLaboratory(await buildWithDriver(store), seed);
  let passed = 0;
  let failed = 0;
  try {
    for (const [name, { trial, count }] of Object.entries(counts)) {
      const accounts: Account[] = [];
      const account = () => {
        const opened = new Account();
        accounts.push(opened);
        return opened;
      };
      for await (const round of trial(lab, account, count)) {
        if (round.fine) passed++;
        else failed++;
        console.log(lineOf(round));
      }
      if (accounts.length > 0) console.log(tableOf(name, accounts));
    }
  } finally {
    await lab.close();
  }
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

function optionsOf(args: string[]) {
  const number = { type: 'string' } as const;
  try {
    const { values } = parseArgs({
      args,
      options: {
        kills: number,
        torn: number,
        damage: number,
        full: number,
        seed: number,
        store: { type: 'string', default: 'journal' },
      },
    });
    const count = (given: string | undefined, usual: number) => wholeOf(given) ?? usual;
    const ends = count(values.kills, 7);
    const store = STORES.find((each) => each === values.store);
    if (!store) return null;
    return {
      store: store satisfies Store,
      seed: count(values.seed, Date.now() % 100_000),
      counts: {
        killed: { trial: kills as Trial, count: ends },
        torn: { trial: torn as Trial, count: count(values.torn, Math.ceil(ends / 6)) },
        damaged: { trial: damaged as Trial, count: count(values.damage, Math.ceil(ends / 3)) },
        full: { trial: full as Trial, count: count(values.full, Math.ceil(ends / 30)) },
      },
    };
  } catch {
    return null;
  }
}

function wholeOf(given: string | undefined): number | null {
  if (given === undefined) return null;
  if (!/^\d+$/.test(given)) throw new RangeError(`${given} is no number.`);
  return Number(given);
}

function lineOf({ name, fine, lost: { first, second }, say }: Round): string {
  const lost = [...first, ...second];
  const missing =
    lost.length > 0
      ? `lost ${first.length} at the first opening, ${second.length} at the second: ${lost.slice(0, 3).join(', ')} …`
      : 'lost none';
  return [fine ? 'fine  ' : 'FAILED', name, missing, say].filter(Boolean).join(' · ');
}

/** A line a kind: how many facts were said to be saved, are gone, or were found without having been said. */
function tableOf(name: string, accounts: readonly Account[]): string {
  const total = new Map<string, Fared>();
  for (const [kind, fared] of accounts.flatMap((account) => [...account.fared])) {
    const sum = total.get(kind) ?? { acknowledged: 0, lost: 0, recovered: 0 };
    sum.acknowledged += fared.acknowledged;
    sum.lost += fared.lost;
    sum.recovered += fared.recovered;
    total.set(kind, sum);
  }
  const row = (kind: string, ...cells: (string | number)[]) =>
    `  ${kind.padEnd(12)}${cells.map((cell) => String(cell).padStart(14)).join('')}`;
  return [
    row(name, 'acknowledged', 'lost', 'recovered'),
    ...Array.from(total, ([kind, { acknowledged, lost, recovered }]) =>
      row(kind, acknowledged, lost, recovered),
    ),
  ].join('\n');
}
