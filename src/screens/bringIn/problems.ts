import type { Cleaned } from '../../platform/cleaner.ts';
import type { Imported } from '../../platform/importer.ts';
import { label, SKIPPED } from './skippedFile.ts';

/** What became of something that was handed in and will not come in. */
export type Problem = Exclude<Cleaned | Imported, { revision: unknown } | { staged: unknown }>;

const REASONS = {
  kind: [
    'it is neither an article (.txt, .html, .htm, .md) nor an export that is known here',
    'Save the article as one of these.',
  ],
  empty: ['there is no text in it', 'Look into the file: the page may have been saved empty.'],
  binary: ['it is not text but some other kind of file', 'Save the page as text or HTML.'],
  large: ['it is too large', 'Split it, or save the article alone.'],
  slow: ['cleaning it took more than 30 seconds', 'Save the article alone, without its page.'],
  unreadable: ['the file could not be read', 'It may have been moved: choose it again.'],
} as const;

const AGAIN = 'Export or download it again.';

const IMPORT_REASONS = {
  ...REASONS,
  empty: ['there is nothing in it', AGAIN],
  damaged: ['the file is damaged', AGAIN],
  cutOff: ['the file is damaged: it ends too early, or is no archive at all', AGAIN],
  noRows: ['no rows found in it', AGAIN],
  entries: ['it holds more than 20,000 files', 'Split it into smaller ones.'],
  parts: ['it holds more than 50,000 articles', 'Split it into smaller files.'],
  password: ['it is password-protected', 'Unpack it yourself, then choose the files in it.'],
  copyProtected: [
    'this book is copy-protected (DRM), its text cannot be read',
    'Ask its seller for a copy without protection.',
  ],
  webPage: [
    'it is a web page, perhaps the log-in page that was saved instead of the export',
    'Log in there and export again.',
  ],
  archive: [
    'it is an archive of a kind that is not opened here',
    'Unpack it yourself, or save it as .zip.',
  ],
  workbook: [
    'this is an Excel workbook; save it as CSV',
    'In Excel: File, Save as, CSV. Then choose that file.',
  ],
  pdf: ['it is a PDF', 'Save the page as text or HTML.'],
  nothing: ['nothing in it names an article', 'Choose the file that the other app exported.'],
  noText: ['its chapters are missing: there is no text in it', 'Try another copy of it.'],
  json: ['it is no whole JSON: it is damaged or ends too early', AGAIN],
  jsonUnknown: [
    'this is valid JSON but not a library, nor an export that is known here',
    'Choose the file that the other app exported.',
  ],
  annotations: [
    'it holds annotations, not articles',
    'Open the notebook and choose Import annotations.',
  ],
  deep: ['its JSON is nested deeper than any export is', 'Choose the file that the app exported.'],
} as const;

/** What happened, what is safe, what to do. */
export function problemOf(name: string | null, problem: Problem): string {
  return sentence(name, ...reasonOf(problem));
}

/** The problem of an import of which every part was skipped. */
export function nothingCameIn(
  name: string | null,
  skipped: readonly { name: string; why: keyof typeof SKIPPED }[],
): string {
  const reasons = skipped.slice(0, 3).map((one) => `${label(one.name)}: ${SKIPPED[one.why]}`);
  if (skipped.length > 3) reasons.push(`and ${skipped.length - 3} more`);
  return sentence(name, `nothing in it can be read (${reasons.join('; ')})`, AGAIN);
}

function reasonOf(problem: Problem): readonly [string, string] {
  if ('refusal' in problem) return REASONS[problem.refusal];
  if ('importRefusal' in problem) return IMPORT_REASONS[problem.importRefusal];
  return [problem.error, 'Try another copy of it.'];
}

function sentence(name: string | null, reason: string, advice: string): string {
  const what = name === null ? 'The pasted text' : label(name);
  return `${what} was not brought in: ${reason}. Your library has not changed. ${advice}`;
}
