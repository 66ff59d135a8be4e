import { remembered } from './remembered.ts';

/** Whether a text ends as a sentence does, closing quotes and brackets apart. */
export const endsSentence = remembered((text) =>
  /[.!?…。！？؟।։][\s"'»”’)\]」』）\]]*$/u.test(text),
);

/** How many sentences a text has, by what parts them. */
export const sentenceCount = remembered(
  (text) => text.match(/[.!?…؟]["'»”’)\]]*(?=\s|$)|[。！？]/gu)?.length ?? 0,
);
