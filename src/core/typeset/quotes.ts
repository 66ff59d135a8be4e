/** The opening and the closing mark. */
export type QuotePair = '«»' | '“”' | '„“';

const STRAIGHT = /"/g;
const BEFORE_OPENING = /^$|[\s\u00A0\u202F([{—–\-'’“«„/]/u;
const AFTER_CLOSING = /^$|[\s\u00A0\u202F)\]}—–\-.,;:!?…'’”»“/]/u;
const SPACE = /^$|\s/u;

/** An apostrophe between two letters, or after an elided word and before an opening quotation mark. */
const APOSTROPHE = /(?<=\p{L})'(?=[\p{L}«“"])/gu;

/**
 * Typewriter apostrophes become printed ones, and straight quotation marks the pair given, where all of a text's straight
 * marks open and close by turns; where one does not (inches, seconds, a quotation over several paragraphs), all stay.
 */
export function replaceQuotes(text: string, pair: QuotePair): string {
  const [opening = '', closing = ''] = pair;
  const printed = text.replace(APOSTROPHE, '’');
  const marks = [...printed.matchAll(STRAIGHT)].map(({ index }) => index);
  const paired = marks.length % 2 === 0;
  if (!paired || !marks.every((at, nth) => stands(printed, at, nth % 2 === 0))) return printed;
  return printed.replace(STRAIGHT, (_, at) => (marks.indexOf(at) % 2 === 0 ? opening : closing));
}

/** Whether the mark at an offset has the neighbours of one that opens, or of one that closes. */
function stands(text: string, at: number, opens: boolean): boolean {
  const before = text[at - 1] ?? '';
  const after = text[at + 1] ?? '';
  return opens
    ? BEFORE_OPENING.test(before) && !SPACE.test(after)
    : !SPACE.test(before) && AFTER_CLOSING.test(after);
}
