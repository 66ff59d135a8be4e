import { NotRead } from '../../platform/backupWorker.ts';

const REASONS = {
  foreign: ['it is no backup of Lutrin', 'Choose a file that Lutrin made: lutrin-….zip.'],
  truncated: ['the file is damaged (it ends too early)', 'Try copying or downloading it again.'],
  altered: [
    'the file is damaged or was changed: a part of it is missing or not as it was written',
    'Try copying it again, or choose another backup.',
  ],
  large: ['it is larger than any backup that can be read here', 'Choose another backup.'],
} as const;

/** What happened to a file, what is safe, what to do. */
export function restoreProblem(name: string, error: unknown): string {
  if (error instanceof NotRead && error.reason === 'newer')
    return `This backup comes from a newer version (${error.version ?? '?'}). Update the app, then import it. Nothing was changed.`;
  const [reason, advice] =
    error instanceof NotRead && error.reason !== 'newer'
      ? REASONS[error.reason]
      : ['the file could not be read', 'It may have been moved: choose it again.'];
  // Isolated: a name that is written from right to left may not turn the sentence round.
  return `“\u2068${name}\u2069” was not imported: ${reason}. Your library has not changed. ${advice}`;
}
