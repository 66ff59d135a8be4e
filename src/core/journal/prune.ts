import type { Files } from './files.ts';
import { JOURNAL_FOLDER, SNAPSHOTS_FOLDER } from './folders.ts';
import { ladder } from './ladder.ts';
import { segmentNumbers } from './load.ts';
import { HEADER, numberAt } from './record.ts';
import { segmentName } from './segment.ts';
import { rungsIn } from './snapshot.ts';

/**
 * Deletes the snapshots off the ladder, what was left aside there, and segments that lie before the oldest snapshot that
 * stays: any snapshot of the ladder and the segments behind it still give everything. The newest `keptSegments` stay in any
 * case, so that the journal of most libraries is whole without any snapshot.
 */
export async function prune(files: Files, keptSegments: number): Promise<void> {
  const names = await files.list(SNAPSHOTS_FOLDER);
  const kept = ladder(rungsIn(names));
  const stays = new Set(kept.map(({ name }) => name));
  for (const name of names) if (!stays.has(name)) await files.remove(SNAPSHOTS_FOLDER, name);
  const oldest = kept.at(-1)?.sequence ?? 0;
  const numbers = await segmentNumbers(files);
  const old = numbers.slice(0, Math.max(0, numbers.length - Math.max(keptSegments, 1)));
  for (const [index, number] of old.entries()) {
    const next = numbers[index + 1] ?? 0;
    if (((await firstIn(files, next)) ?? Infinity) > oldest + 1) return;
    await files.remove(JOURNAL_FOLDER, segmentName(number));
  }
}

/** The number of a segment's first record. */
async function firstIn(files: Files, segment: number): Promise<number | null> {
  const opening = await files.read(JOURNAL_FOLDER, segmentName(segment), 0, HEADER);
  return opening && numberAt(opening);
}
