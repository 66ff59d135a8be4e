const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
/** A Chinese, Japanese or Korean character says as much as this many Latin letters. */
const DENSITY = 2.2;

/** How much a text says, in letters of a Latin script. */
export function textWeight(text: string): number {
  if (!/[\u1100-\u11FF\u3040-\uD7FF\uF900-\uFAFF]/.test(text)) return text.length;
  const dense = text.match(DENSE)?.length ?? 0;
  return Math.round(text.length + dense * (DENSITY - 1));
}
