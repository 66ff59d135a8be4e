import { i18n } from '@lingui/core';
import { msg, t } from '@lingui/core/macro';
import type { Cleaned } from '../../platform/cleaner.ts';
import type { Imported } from '../../platform/importer.ts';
import { label, SKIPPED } from './skippedFile.ts';

/** What became of something that was handed in and will not come in. */
export type Problem = Exclude<Cleaned | Imported, { revision: unknown } | { staged: unknown }>;

const REASONS = {
  kind: [
    msg`it is neither an article (.txt, .html, .htm, .md) nor an export that is known here`,
    msg`Save the article as one of these.`,
  ],
  empty: [
    msg`there is no text in it`,
    msg`Look into the file: the page may have been saved empty.`,
  ],
  binary: [msg`it is not text but some other kind of file`, msg`Save the page as text or HTML.`],
  large: [msg`it is too large`, msg`Split it, or save the article alone.`],
  page: [msg`it is a page of more than 20 MB`, msg`Save the article alone, without its page.`],
  nesting: [
    msg`its elements are nested deeper than 6,000 levels`,
    msg`Save the article alone, without its page.`,
  ],
  passage: [
    msg`a passage in it is longer than 1,000,000 characters`,
    msg`Split it, or save the article alone.`,
  ],
  slow: [
    msg`cleaning it took more than 30 seconds`,
    msg`Save the article alone, without its page.`,
  ],
  unreadable: [msg`the file could not be read`, msg`It may have been moved: choose it again.`],
} as const;

const AGAIN = msg`Export or download it again.`;

const IMPORT_REASONS = {
  ...REASONS,
  empty: [msg`there is nothing in it`, AGAIN],
  damaged: [msg`the file is damaged`, AGAIN],
  cutOff: [msg`the file is damaged: it ends too early, or is no archive at all`, AGAIN],
  noRows: [msg`no rows found in it`, AGAIN],
  entries: [msg`it holds more than 20,000 files`, msg`Split it into smaller ones.`],
  parts: [msg`it holds more than 50,000 articles`, msg`Split it into smaller files.`],
  password: [msg`it is password-protected`, msg`Unpack it yourself, then choose the files in it.`],
  copyProtected: [
    msg`this book is copy-protected (DRM), its text cannot be read`,
    msg`Ask its seller for a copy without protection.`,
  ],
  webPage: [
    msg`it is a web page, perhaps the log-in page that was saved instead of the export`,
    msg`Log in there and export again.`,
  ],
  archive: [
    msg`it is an archive of a kind that is not opened here`,
    msg`Unpack it yourself, or save it as .zip.`,
  ],
  workbook: [
    msg`this is an Excel workbook; save it as CSV`,
    msg`In Excel: File, Save as, CSV. Then choose that file.`,
  ],
  pdf: [msg`it is a PDF`, msg`Save the page as text or HTML.`],
  nothing: [msg`nothing in it names an article`, msg`Choose the file that the other app exported.`],
  noText: [msg`its chapters are missing: there is no text in it`, msg`Try another copy of it.`],
  json: [msg`it is no whole JSON: it is damaged or ends too early`, AGAIN],
  jsonUnknown: [
    msg`this is valid JSON but not a library, nor an export that is known here`,
    msg`Choose the file that the other app exported.`,
  ],
  annotations: [
    msg`it holds annotations, not articles`,
    msg`Open the notebook and choose Import annotations.`,
  ],
  deep: [
    msg`its JSON is nested deeper than any export is`,
    msg`Choose the file that the app exported.`,
  ],
} as const;

/** What happened, what is safe, what to do. */
export function problemOf(name: string | null, problem: Problem): string {
  const [reason, advice] = reasonOf(problem);
  return sentence(name, reason, advice);
}

/** The problem of an import of which every part was skipped. */
export function nothingCameIn(
  name: string | null,
  skipped: readonly { name: string; why: keyof typeof SKIPPED }[],
): string {
  const reasons = skipped
    .slice(0, 3)
    .map((one) => `${label(one.name)}: ${i18n._(SKIPPED[one.why])}`);
  if (skipped.length > 3) reasons.push(t`and ${skipped.length - 3} more`);
  const why = reasons.join('; ');
  return sentence(name, t`nothing in it can be read (${why})`, i18n._(AGAIN));
}

function reasonOf(problem: Problem): readonly [string, string] {
  if ('error' in problem)
    return [t`Lutrin could not read it (${problem.error})`, t`Try another copy of it.`];
  const [reason, advice] =
    'refusal' in problem ? REASONS[problem.refusal] : IMPORT_REASONS[problem.importRefusal];
  return [i18n._(reason), i18n._(advice)];
}

function sentence(name: string | null, reason: string, advice: string): string {
  const what = name === null ? t`The pasted text` : label(name);
  return t`${what} was not brought in: ${reason}. Your library has not changed. ${advice}`;
}
