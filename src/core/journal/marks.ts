import { type Files, writeWhole } from './files.ts';
import { INSTALL_FOLDER } from './folders.ts';
import type { Loaded, Loss } from './load.ts';
import { decodeRecords, encodeJson } from './record.ts';

/** That there is a library on this device, kept in two places that a browser does not lose together. */
export interface Mark {
  lutrin: 'install';
  /** Random, made with the library. */
  install: string;
  /** The highest segment and the last record when the mark was written. */
  segment: number;
  sequence: number;
}

/** A place for the mark beside the files. */
export interface Elsewhere {
  read(): Promise<Uint8Array | null>;
  write(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
}

/** Where the mark is: with the files, and elsewhere if there is such a place. */
export interface MarkPlaces {
  files: Files;
  elsewhere: Elsewhere | null;
}

const NAME = 'mark.json';

/** What each place says; null where it says nothing. */
export async function readMarks({ files, elsewhere }: MarkPlaces): Promise<(Mark | null)[]> {
  const here = parseMark(await files.read(INSTALL_FOLDER, NAME));
  return elsewhere ? [here, parseMark(await elsewhere.read())] : [here];
}

/** A mark that can't be written is no reason to refuse anything: the next one will be. */
export async function writeMarks({ files, elsewhere }: MarkPlaces, mark: Mark): Promise<void> {
  const bytes = new TextEncoder().encode(JSON.stringify(mark));
  await elsewhere?.write(bytes).catch(() => {});
  await writeWhole(files, INSTALL_FOLDER, NAME, bytes).catch(() => {});
}

/** The mark that knows most. */
export function newestMark(marks: readonly (Mark | null)[]): Mark | null {
  return marks.reduce(
    (best, mark) => ((mark?.sequence ?? -1) > (best?.sequence ?? -1) ? mark : best),
    null,
  );
}

const LAST = 'last';

/** The number of the last record that was ever remembered; 0 where that can't be read. */
export async function readLast(files: Files): Promise<number> {
  const bytes = await files.read(INSTALL_FOLDER, LAST);
  const record = bytes && decodeRecords(bytes, 0).records[0];
  return record?.sequence ?? 0;
}

/** Remembers that a record was written, so that a log that was cut can be told from one that was not written on. */
export async function writeLast(files: Files, sequence: number): Promise<void> {
  if (sequence > (await readLast(files)))
    await files.write(INSTALL_FOLDER, LAST, encodeJson(sequence, {}), 0);
}

/** What was read and the marks say together of what is gone. Neither mark and nothing kept is a new library. */
export function lossesBy(
  marks: readonly (Mark | null)[],
  remembered: number,
  loaded: Loaded,
): Loss[] {
  const { losses, last, snapshot, sequence, operations } = loaded;
  const mark = newestMark(marks);
  const holds = snapshot !== null || operations.length > 0;
  const unmarked = marks.includes(null) && !isFormat1(loaded);
  // The first start writes a segment, then the marks: interrupted between, nothing is lost.
  const interrupted = !holds && last !== null && sequence <= 1 && (mark?.sequence ?? 0) <= 1;
  const found = new Set(losses);
  const known = Math.max(mark?.sequence ?? 0, remembered);
  const empty = !last || (last.end === 0 && !last.damaged);
  if (mark && (empty || sequence < known)) found.add('segment');
  if (unmarked && !interrupted && (mark || holds)) found.add('mark');
  return [...found];
}

/** Format 1 had no marks. */
export function isFormat1({ snapshot, last }: Loaded): boolean {
  return !snapshot && last !== null && last.time === 0 && last.end > 0;
}

function parseMark(bytes: Uint8Array | null): Mark | null {
  try {
    const mark = JSON.parse(new TextDecoder().decode(bytes ?? new Uint8Array())) as Mark;
    return mark.lutrin === 'install' ? mark : null;
  } catch {
    return null;
  }
}
