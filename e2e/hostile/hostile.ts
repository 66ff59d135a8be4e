import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BUILDS, makeBuild } from '../builds.mjs';
import { Desk, withoutPolicy } from './desk.ts';
import { type Row, readRows } from './manifest.ts';
import { JUDGES } from './verdicts.ts';

const CACHE = fileURLToPath(new URL('../../.cache/e2e/', import.meta.url));
const USAGE =
  'npm run hostile -- DIR [--kind NAME]… [--only ID]… [--every N]: DIR holds a manifest.json';

/** Runs a manifest twice. The last line is the sum; 1 where a row failed. */
export async function main(given: string[]): Promise<number> {
  const folder = given.find(
    (word, at) => !word.startsWith('--') && !given[at - 1]?.startsWith('--'),
  );
  if (!folder) {
    console.error(USAGE);
    return 2;
  }
  const rows = chosen(readRows(folder), given);
  const build = BUILDS.root.folder;
  if (!process.env.BUILDS_READY && !(await makeBuild('root'))) return 1;
  const bare = join(CACHE, 'without-policy');
  await withoutPolicy(build, bare);
  const editions = Object.entries({ 'with the policy': build, 'without the policy': bare });
  const [measured, others] = split(rows, ({ must }) => must === 'BOUNDED');
  let failed = 0;
  for (const count of await Promise.all(editions.map((edition) => run(edition, others))))
    failed += count;
  // What is measured has the machine for itself.
  for (const edition of editions) failed += await run(edition, measured);
  console.log(`${2 * rows.length - failed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
}

function split<T>(all: readonly T[], isFirst: (one: T) => boolean): [T[], T[]] {
  return [all.filter(isFirst), all.filter((one) => !isFirst(one))];
}

/** Every row against one build; how many failed. */
async function run([name, build]: [string, string], rows: readonly Row[]): Promise<number> {
  const start = performance.now();
  const desk = await Desk.open(build);
  let failed = 0;
  const spent = new Map<string, number>();
  for (const row of rows) {
    const begun = performance.now();
    const faults = await faultsOf(row, desk);
    spent.set(row.kind, (spent.get(row.kind) ?? 0) + performance.now() - begun);
    if (faults.length === 0) continue;
    failed++;
    console.log(`${row.id} (${row.must}, ${name}): ${faults.join('; ')}`);
  }
  await desk.close();
  const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
  const kinds = [...spent].map(([kind, ms]) => `${kind} ${seconds(ms)}`).join(', ');
  console.log(`${name}: ${rows.length} rows in ${seconds(performance.now() - start)} (${kinds})`);
  return failed;
}

/** A row that leaves the app unusable fails, and the next begins with a fresh profile. */
async function faultsOf(row: Row, desk: Desk): Promise<string[]> {
  const judge = JUDGES[row.must];
  if (!judge) return [`nothing judges ${row.must} yet`];
  try {
    const faults = await judge(row, desk);
    return [...faults, ...desk.takeTroubles()];
  } catch (error) {
    const troubles = desk.takeTroubles();
    await desk.begin();
    return [`the app did not go on: ${String(error).split('\n')[0]}`, ...troubles];
  }
}

/** `--kind` narrows to kinds, `--only` to rows, `--every N` to one in N of each kind. */
function chosen(rows: Row[], given: readonly string[]): Row[] {
  const after = (flag: string) =>
    given.flatMap((word, at) => (given[at - 1] === flag ? [word] : []));
  const kinds = after('--kind');
  const only = after('--only');
  const every = Number(after('--every')[0] ?? 1);
  const seen = new Map<string, number>();
  return rows.filter(({ kind, id }) => {
    if (only.length > 0 && !only.includes(id)) return false;
    if (kinds.length > 0 && !kinds.includes(kind)) return false;
    const count = seen.get(kind) ?? 0;
    seen.set(kind, count + 1);
    return count % every === 0;
  });
}
