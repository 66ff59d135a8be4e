import { i18n } from '@lingui/core';
import { msg, t } from '@lingui/core/macro';
import { NotRead } from '../../platform/backupWorker.ts';

const REASONS = {
  foreign: [msg`it is no backup of Lutrin`, msg`Choose a file that Lutrin made: lutrin-….zip.`],
  truncated: [
    msg`the file is damaged (it ends too early)`,
    msg`Try copying or downloading it again.`,
  ],
  altered: [
    msg`the file is damaged or was changed: a part of it is missing or not as it was written`,
    msg`Try copying it again, or choose another backup.`,
  ],
  large: [msg`it is larger than any backup that can be read here`, msg`Choose another backup.`],
} as const;

/** What happened to a file, what is safe, what to do. */
export function restoreProblem(name: string, error: unknown): string {
  if (error instanceof NotRead && error.reason === 'newer')
    return t`This backup comes from a newer version (${error.version ?? '?'}). Update the app, then import it. Nothing was changed.`;
  const [reason, advice] =
    error instanceof NotRead && error.reason !== 'newer'
      ? REASONS[error.reason]
      : [msg`the file could not be read`, msg`It may have been moved: choose it again.`];
  // Isolated: a name that is written from right to left may not turn the sentence round.
  const isolated = `\u2068${name}\u2069`;
  const [why, then] = [i18n._(reason), i18n._(advice)];
  return t`“${isolated}” was not imported: ${why}. Your library has not changed. ${then}`;
}
