/** No-break space. */
const TIE = '\u00A0';

const UNITS =
  'km|kg|mg|cm|mm|m|g|l|cl|ha|h|min|s|kWh|MW|GW|°C|°F|km/h|%|‰|€|\\$|£|Mio|Mrd|millions?|milliards?|Millionen|Milliarden|millones|billions?';

const AFTER_NUMBER = new RegExp(`(?<=\\d) (?=(?:${UNITS})(?![\\p{L}\\p{N}]))`, 'gu');
const AFTER_INITIAL = /(?<=(?<![\p{L}.])\p{Lu}\.) (?=\p{Lu})/gu;
const BEFORE_NUMBER = /(?<=(?<!\p{L})(?:p|pp|n°|nº|no|art|chap|fig|vol|Nr|S|núm|§)\.?) (?=\d)/gu;
const IN_NUMBER = /(?<=\d) (?=\d{3}(?!\d))/g;

const TITLES: ReadonlyMap<string, RegExp> = new Map([
  ['en', titles('Mr|Mrs|Ms|Dr|Prof|St|Sir|Lord|Lady')],
  ['fr', titles('M|MM|Mme|Mmes|Mlle|Dr|Pr|Me|Mgr|St|Ste')],
  ['de', titles('Hr|Fr|Dr|Prof|Herrn?|Frau|St')],
  ['es', titles('Sr|Sra|Srta|Dr|Dra|Dña|Don|Doña')],
]);

/** German two-letter abbreviations: z. B., d. h. */
const ABBREVIATION = /(?<=(?<!\p{L})\p{L}\.) (?=\p{L}\.)/gu;

/** Groups of three digits belong to one number in these languages; in English a comma groups them. */
const GROUPED_BY_SPACE = new Set(['de', 'es']);

function titles(words: string): RegExp {
  return new RegExp(`(?<=(?<!\\p{L})(?:${words})\\.?) (?=\\p{Lu})`, 'gu');
}

/** Spaces at which a line must not end become no-break spaces: number and unit, title and name, initial and name. */
export function tieSpaces(text: string, language: string): string {
  const patterns = [AFTER_NUMBER, AFTER_INITIAL, BEFORE_NUMBER, TITLES.get(language)];
  if (GROUPED_BY_SPACE.has(language)) patterns.push(IN_NUMBER);
  if (language === 'de') patterns.push(ABBREVIATION);
  return patterns.reduce((tied, pattern) => (pattern ? tied.replace(pattern, TIE) : tied), text);
}
