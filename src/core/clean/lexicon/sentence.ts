/** Whether a text ends as a sentence does, closing quotes and brackets apart. */
export function endsSentence(text: string): boolean {
  let end = text.length;
  while (end > 0 && CLOSING.has(text.charAt(end - 1))) end--;
  return end > 0 && STOPS.has(text.charAt(end - 1));
}

const STOPS = new Set('.!?…。！？؟।։');
const CLOSING = new Set(' \t\n\v\f\r\u00A0\u2028\u2029\u202F\u3000"\'»”’)]」』）');

/** How many sentences a text has, by what parts them. */
export function sentenceCount(text: string): number {
  return text.match(/[.!?…؟]["'»”’)\]]*(?=\s|$)|[。！？]/gu)?.length ?? 0;
}
