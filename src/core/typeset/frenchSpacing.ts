/**
 * French spacing at display. The text keeps its length, so every offset stays true: a space that must not
 * break becomes a narrow no-break space (U+202F), and where the text has none, the gap is only drawn.
 * Rules: Lexique des règles typographiques en usage à l'Imprimerie nationale, with narrow spaces throughout.
 */
export interface FrenchSpacing {
  /** The text to draw; same length as the one given. */
  text: string;
  /**
   * UTF-16 offsets of the characters before which a gap is to be drawn: a whole one where the text has no space,
   * else what faces with hair-thin narrow spaces lack.
   */
  gaps: number[];
}

const NARROW = '\u202F';
const SPACE_BEFORE_MARK = /[ \u00A0\u2009\u202F](?=[;:!?»%€])/g;
const SPACE_AFTER_OPENING = /(?<=«)[ \u00A0\u2009\u202F]/g;
const SPACE_IN_NUMBER = /(?<=\d)[ \u00A0\u2009\u202F](?=\d{3}(?!\d))/g;
/** A high mark that touches its word and ends it; colons in times and addresses are no such marks. */
const TOUCHING_MARK = /(?<=[\p{L}\p{N}»)\]”’])(?:[;!?]+|:)(?=$|[\s»)\]”])/gu;
const AFTER_OPENING = /(?<=«)(?=[^\s\u00A0\u202F])/g;
const BEFORE_CLOSING = /(?<=[^\s\u00A0\u202F])(?=»)/g;

export function frenchSpacing(text: string): FrenchSpacing {
  const touching = [TOUCHING_MARK, AFTER_OPENING, BEFORE_CLOSING].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => match.index),
  );
  const spaced = [SPACE_BEFORE_MARK, SPACE_AFTER_OPENING, SPACE_IN_NUMBER].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => match.index + 1),
  );
  const gaps = [...touching, ...spaced];
  return {
    text: text
      .replace(SPACE_BEFORE_MARK, NARROW)
      .replace(SPACE_AFTER_OPENING, NARROW)
      .replace(SPACE_IN_NUMBER, NARROW),
    gaps: [...new Set(gaps)].sort((a, b) => a - b),
  };
}
