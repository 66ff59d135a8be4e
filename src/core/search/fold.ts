/** Signs that readers type and texts print as an apostrophe. */
const APOSTROPHES = /[’‘ʼʻ‛′`]/g;
/** Soft hyphen, zero-width spaces and joiners, direction marks, byte order mark. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;
/**
 * Accents, Hebrew points, Arabic vowel marks and the Arabic stretcher. Marks of other scripts, which are
 * letters to their readers (が, कि), stay.
 */
const ACCENTS =
  /(?=\p{M})(?![\u3099\u309a])[\p{Script=Inherited}\p{Script=Hebrew}\p{Script=Arabic}]|\u0640/gu;
/** Letters that Unicode doesn't take apart. */
const LETTERS: Record<string, string> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  ς: 'σ',
  '\u2010': '-',
};
const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

/**
 * Text as search compares it, blind to case, accents, the shape of apostrophes, ligatures, widths and the
 * kind or number of spaces. Folding folded text changes nothing. Offsets are not those of the text.
 */
export function fold(text: string): string {
  return text
    .replace(/´/g, "'") // Normalised it would be a space with an accent.
    .normalize('NFKD')
    .replace(APOSTROPHES, "'")
    .toLowerCase()
    .replace(UNSEEN, '')
    .replace(ACCENTS, '')
    .replace(LETTER, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFC')
    .replace(/\s+/g, ' ');
}
