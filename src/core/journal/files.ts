/**
 * What the journal asks of its storage: folders of files, one level deep. A failing call throws; what had been flushed
 * before it stands as it was.
 */
export interface Files {
  /** The names in a folder, in any order; none where there is no such folder. */
  list(folder: string): Promise<string[]>;
  /** The bytes from `from` on, `length` at most; null where there is no such file. */
  read(folder: string, name: string, from?: number, length?: number): Promise<Uint8Array | null>;
  /**
   * Cuts the file at `at`, puts the bytes there, and flushes; makes the file where there is none. Where this fails, any
   * start of the bytes may stand there.
   */
  write(folder: string, name: string, bytes: Uint8Array<ArrayBuffer>, at: number): Promise<void>;
  /** Gives a file another name, at once or not at all; a file that had it is gone. */
  move(folder: string, name: string, to: string): Promise<void>;
  /** Deletes a file; one that is not there is fine. */
  remove(folder: string, name: string): Promise<void>;
}

/** What reading alone asks of storage. */
export type ReadableFiles = Pick<Files, 'list' | 'read'>;

/** Complete under its name, or not there: written aside and flushed, then moved into place. */
export async function writeWhole(
  files: Files,
  folder: string,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  const aside = `${name}.part`;
  await files.write(folder, aside, bytes, 0);
  await files.move(folder, aside, name);
}
