import type { Skipped, SkipReason } from '../../core/imports/found.ts';

/** Why a part stays outside, for the reader. */
export const SKIPPED: Readonly<Record<SkipReason, string>> = {
  kind: 'it is no article but some other kind of file',
  nested: 'archives inside an archive are not opened',
  password: 'it is password-protected',
  method: 'it is packed in a way that is not known here',
  damaged: 'it is damaged',
  empty: 'there is no text in it',
  large: 'it is too large',
  slow: 'it took more than 30 seconds',
  address: 'there is neither a text nor an address that can be opened',
  row: 'its line can’t be read: a quotation mark is never closed, or nothing names an article',
  shape: 'nothing in it names an article',
};

const LONGEST_NAME = 80;

/** A name from a file, shortened, and isolated so that it can't turn its sentence round. */
export function label(name: string): string {
  const plain = name.replace(/\s+/g, ' ');
  const half = LONGEST_NAME / 2;
  const short =
    plain.length > LONGEST_NAME ? `${plain.slice(0, half)}…${plain.slice(-half)}` : plain;
  return `“\u2068${short.toWellFormed()}\u2069”`;
}

/** What was left out of an import, with the reasons and as much of it as is text. */
export function skippedText(file: string, skipped: readonly Skipped[]): string {
  const parts = skipped.map(({ name, why, raw }) => `## ${name}\n${SKIPPED[why]}\n\n${raw}`.trim());
  return `Not brought in from ${file}\n\n${parts.join('\n\n')}\n`.toWellFormed();
}
