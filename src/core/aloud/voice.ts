/** A voice that the browser offers. */
export interface Voice {
  /** The browser's name for it: the same at each visit. */
  id: string;
  name: string;
  /** BCP 47; some systems write `en_US`. */
  lang: string;
  /** False: what is spoken is sent to someone else's server. */
  local: boolean;
  /** The system's own choice. */
  preferred: boolean;
}

/**
 * The voices that speak a language: those on this device first, then those of its region (of the likeliest one where it names
 * none), then the system's choice, then those that name nothing beyond the region.
 */
export function voicesFor(voices: readonly Voice[], lang: string | null): Voice[] {
  const [language, named] = parts(lang ?? '');
  const region = named || likelyRegion(language);
  const rankOf = ({ lang, local, preferred }: Voice) =>
    (local ? 8 : 0) +
    (parts(lang)[1] === region ? 4 : 0) +
    (preferred ? 2 : 0) +
    (lang.split(/[-_]/).length <= 2 ? 1 : 0);
  return voices
    .filter((voice) => lang === null || parts(voice.lang)[0] === language)
    .map((voice) => ({ voice, rank: rankOf(voice) }))
    .sort((a, b) => b.rank - a.rank || names.compare(a.voice.name, b.voice.name))
    .map(({ voice }) => voice);
}

/** Some systems offer more than ten thousand voices. */
const names = new Intl.Collator();

/**
 * The voice that speaks: the one that the reader chose for the language, else the first on this device. Null where none of them
 * is there: one that needs the network is never chosen by itself.
 */
export function voiceFor(
  voices: readonly Voice[],
  lang: string | null,
  chosen: string | null,
): Voice | null {
  const able = voicesFor(voices, lang);
  return able.find(({ id }) => id === chosen) ?? able.find(({ local }) => local) ?? null;
}

/** Under which a choice of voice is remembered: the language without its region, `und` where it is not known. */
export function voiceLanguage(lang: string | null): string {
  return parts(lang ?? '')[0] || 'und';
}

/** `fr` for `fr`, `us` for `en`; empty where nobody knows. */
function likelyRegion(language: string): string {
  try {
    return new Intl.Locale(language).maximize().region?.toLowerCase() ?? '';
  } catch {
    return ''; // some voices name languages that are none
  }
}

function parts(lang: string): [language: string, region: string] {
  const [language = '', ...rest] = lang.toLowerCase().split(/[-_]/);
  return [language, rest.find((part) => /^(?:[a-z]{2}|\d{3})$/.test(part)) ?? ''];
}
