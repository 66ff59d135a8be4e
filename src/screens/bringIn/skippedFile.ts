import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg, t } from '@lingui/core/macro';
import type { Skipped, SkipReason } from '../../core/imports/found.ts';

/** Why a part stays outside, for the reader. */
export const SKIPPED: Readonly<Record<SkipReason, MessageDescriptor>> = {
  kind: msg`it is no article but some other kind of file`,
  nested: msg`archives inside an archive are not opened`,
  password: msg`it is password-protected`,
  method: msg`it is packed in a way that is not known here`,
  damaged: msg`it is damaged`,
  empty: msg`there is no text in it`,
  large: msg`it is too large`,
  slow: msg`it took more than 30 seconds`,
  address: msg`there is neither a text nor an address that can be opened`,
  row: msg`its line can’t be read: a quotation mark is never closed, or nothing names an article`,
  shape: msg`nothing in it names an article`,
};

const LONGEST_NAME = 80;

/** A name from a file, shortened, and isolated so that it can't turn its sentence round. */
export function label(name: string): string {
  if (name.trim() === '') return nameless();
  const plain = name.replace(/\s+/g, ' ');
  const half = LONGEST_NAME / 2;
  const short =
    plain.length > LONGEST_NAME ? `${plain.slice(0, half)}…${plain.slice(-half)}` : plain;
  const isolated = `\u2068${short.toWellFormed()}\u2069`;
  return t({ message: `“${isolated}”`, comment: 'a name in quotation marks' });
}

/** What was left out of an import, with the reasons and as much of it as is text. */
export function skippedText(file: string, skipped: readonly Skipped[]): string {
  const parts = skipped.map(({ name, why, raw }) =>
    `## ${name.trim() || nameless()}\n${i18n._(SKIPPED[why])}\n\n${raw}`.trim(),
  );
  return `${t`Not brought in from ${file}`}\n\n${parts.join('\n\n')}\n`.toWellFormed();
}

function nameless(): string {
  return t({ message: 'a part without a name', comment: 'of a file that was handed in' });
}
