/** An error whose message is a sentence for the person at the terminal: what happened and what to do. */
export class Failure extends Error {
  override name = 'Failure';
}

const REASONS: ReadonlyMap<unknown, string> = new Map([
  ['ENOENT', 'it is not there, or it is a link that leads nowhere'],
  ['EACCES', 'permission to read it was refused'],
  ['EPERM', 'permission to read it was refused'],
  ['ELOOP', 'it is a link that leads back to itself'],
  ['EISDIR', 'it is a folder'],
  ['ENOTDIR', 'a part of its path is not a folder'],
  ['ENAMETOOLONG', 'its name is too long'],
  ['EMFILE', 'too many files are open'],
  ['EIO', 'the disk reported an error'],
]);

/** Why something failed, to stand behind a colon. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return REASONS.get((error as NodeJS.ErrnoException).code) ?? error.message;
}

/** A name or reason without what could steer the terminal or turn its text around. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu, '\ufffd');
}
