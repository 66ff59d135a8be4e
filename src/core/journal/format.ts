/** The format that this version writes: FORMAT.md says what it is. 1 had neither heads nor snapshots, 2 packed none. */
export const FORMAT = 3;

/** Thrown where what is kept was written by an app that is more than one format newer. Nothing was changed. */
export class TooNew extends Error {
  readonly format: number;
  constructor(format: number) {
    super(`Written in format ${format}; this version reads up to ${FORMAT + 1}`);
    this.name = 'TooNew';
    this.format = format;
  }
}

/** Throws TooNew where this version can't know what is in a file of that format. */
export function checkFormat(format: number): void {
  if (format > FORMAT + 1) throw new TooNew(format);
}
