/** Whether a text ends as a sentence does, closing quotes and brackets apart. */
export function endsSentence(text: string): boolean {
  return /[.!?…。！？؟।։][\s"'»”’)\]」』）\]]*$/u.test(text);
}

/** How many sentences a text has, by what parts them. */
export function sentenceCount(text: string): number {
  return text.match(/[.!?…؟]["'»”’)\]]*(?=\s|$)|[。！？]/gu)?.length ?? 0;
}
