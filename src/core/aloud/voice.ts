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

/** The voices that speak a language: those on this device first, then those of its region, then the system's choice. */
export function voicesFor(voices: readonly Voice[], lang: string | null): Voice[] {
  const [language, region] = parts(lang ?? '');
  const rank = (voice: Voice) =>
    (voice.local ? 4 : 0) + (parts(voice.lang)[1] === region ? 2 : 0) + (voice.preferred ? 1 : 0);
  return voices
    .filter((voice) => lang === null || parts(voice.lang)[0] === language)
    .sort((a, b) => rank(b) - rank(a) || a.name.localeCompare(b.name));
}

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

function parts(lang: string): [language: string, region: string] {
  const [language = '', ...rest] = lang.toLowerCase().split(/[-_]/);
  return [language, rest.find((part) => /^(?:[a-z]{2}|\d{3})$/.test(part)) ?? ''];
}
