import type { Files } from './files.ts';
import { SNAPSHOTS_FOLDER } from './folders.ts';
import { ladder } from './ladder.ts';
import { openSnapshot, packSnapshot, rungsIn } from './snapshot.ts';

/** Puts a snapshot under its name once it could be read back whole. Throws where it could not. */
export async function writeSnapshot(
  files: Files,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  const aside = `${name}.part`;
  await files.write(SNAPSHOTS_FOLDER, aside, bytes, 0);
  const written = await files.read(SNAPSHOTS_FOLDER, aside);
  if (!written || !openSnapshot(written)) throw new Error('A snapshot could not be read again');
  await files.move(SNAPSHOTS_FOLDER, aside, name);
}

/** Packs the snapshot before the newest in its place. The newest stays as format 2 reads it, and opens without delay. */
export async function packFormer(files: Files): Promise<void> {
  const [, former] = ladder(rungsIn(await files.list(SNAPSHOTS_FOLDER)));
  const bytes = former && (await files.read(SNAPSHOTS_FOLDER, former.name));
  const packed = bytes && packSnapshot(bytes);
  if (packed) await writeSnapshot(files, former.name, packed);
}
