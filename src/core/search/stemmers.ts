/** What forms of a word have in common; of a folded word. */
export type Stem = (word: string) => string;

type Stemming = () => Promise<{ stemmer: Stem }>;

/** By main language, BCP 47. Each comes as a chunk of its own. */
const STEMMERS: Record<string, Stemming> = {
  ar: () => import('@orama/stemmers/arabic'),
  bg: () => import('@orama/stemmers/bulgarian'),
  da: () => import('@orama/stemmers/danish'),
  de: () => import('@orama/stemmers/german'),
  en: () => import('@orama/stemmers/english'),
  es: () => import('@orama/stemmers/spanish'),
  fi: () => import('@orama/stemmers/finnish'),
  fr: () => import('@orama/stemmers/french'),
  hu: () => import('@orama/stemmers/hungarian'),
  it: () => import('@orama/stemmers/italian'),
  nl: () => import('@orama/stemmers/dutch'),
  no: () => import('@orama/stemmers/norwegian'),
  pt: () => import('@orama/stemmers/portuguese'),
  ro: () => import('@orama/stemmers/romanian'),
  ru: () => import('@orama/stemmers/russian'),
  sv: () => import('@orama/stemmers/swedish'),
};

/** The stemmers of the languages that have one; `languages` are BCP 47 tags. Throws where one can't be fetched. */
export async function stemmersFor(languages: Iterable<string>): Promise<Map<string, Stem>> {
  const known = [...new Set(languages)].filter((language) => Object.hasOwn(STEMMERS, language));
  const found = await Promise.all(
    known.map(async (language) => [language, (await STEMMERS[language]?.())?.stemmer] as const),
  );
  return new Map(found.flatMap(([language, stem]) => (stem ? [[language, stem] as const] : [])));
}

/** Main language of a tag: "pt" of "pt-BR"; '' where it is not known. Norwegian is one. */
export function mainLanguage(lang: string | null): string {
  const main = lang?.split('-')[0]?.toLowerCase() ?? '';
  return main === 'nb' || main === 'nn' ? 'no' : main;
}
