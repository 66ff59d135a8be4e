import type { Cleaned } from '../../platform/cleaner.ts';

type Problem = Exclude<Cleaned, { revision: unknown }>;

const REASONS = {
  kind: ['it is neither a .txt, .html, .htm nor .md file', 'Save the article as one of these.'],
  empty: ['there is no text in it', 'Look into the file: the page may have been saved empty.'],
  binary: ['it is not text but some other kind of file', 'Save the page as text or HTML.'],
  large: ['it is too large', 'Split it, or save the article alone.'],
  slow: ['cleaning it took more than 30 seconds', 'Save the article alone, without its page.'],
  unreadable: ['the file could not be read', 'It may have been moved: choose it again.'],
} as const;

/** What happened, what is safe, what to do. */
export function problemOf(name: string | null, problem: Problem): string {
  const [reason, advice] =
    'refusal' in problem ? REASONS[problem.refusal] : [problem.error, 'Try another copy of it.'];
  // Isolated: a name that is written from right to left may not turn the sentence round.
  const what = name ? `“\u2068${name}\u2069”` : 'The pasted text';
  return `${what} was not brought in: ${reason}. Your library has not changed. ${advice}`;
}
