/** A hyphen that stands for a dash: between two words, with a space on either side. Sums and lists keep theirs. */
const SPACED_HYPHEN = /(?<=[\p{L}\p{M}\d.,;:!?»”“’)\]"] )-(?= (?:\p{L}{2}|[«“„"(]))/gu;

/** From year to year, written whole; shorter numbers may be anything. */
const YEARS = /(?<![\d\p{L}-])(1\d|20)(\d\d)-(?=(?:1\d|20)\d\d(?![\d\p{L}-]))/gu;

/** Hyphens that a typewriter put for dashes become en dashes. */
export function replaceDashes(text: string): string {
  return text.replace(SPACED_HYPHEN, '–').replace(YEARS, '$1$2–');
}
