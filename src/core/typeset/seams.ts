/** Four letters before and after: names such as McAdam and WhatsApp are whole. */
const SEAM = /(?<=\p{Ll}{4})(?=\p{Lu}\p{L}{3})/gu;

/** Where labels of a page, as of its menu, were glued together: "AccueilCultureSports". UTF-16 offsets. */
export function seamsOf(text: string): number[] {
  return Array.from(text.matchAll(SEAM), ({ index }) => index);
}
