import { i18n, type Messages } from '@lingui/core';
import { bestLanguage, regionsOf } from '../core/language/bestLanguage.ts';

/** A language is a file; the build makes each a chunk, and the reader's alone is fetched. */
const CATALOGS = import.meta.glob<{ messages: Messages }>('../languages/*.po');
const SOURCE = 'en';
const RIGHT_TO_LEFT = new Set<string | undefined>(['Arab', 'Hebr']);

/** What the app can speak, as BCP 47 tags. */
export const LANGUAGES = Object.keys(CATALOGS).map((file) => file.replace(/^.*\/|\.po$/g, ''));

let asked = 0;

/** Has the app say everything in this language, or as the browser asks (`system`). Rejects where its catalog can't be had. */
export async function speak(wanted: string): Promise<void> {
  const ask = ++asked;
  const language = bestLanguage([wanted, ...navigator.languages], LANGUAGES, SOURCE);
  if (language === i18n.locale) return;
  const catalog = await CATALOGS[`../languages/${language}.po`]?.();
  if (!catalog || ask !== asked) return;
  const regions = regionsOf(language, navigator.languages);
  i18n.loadAndActivate({
    locale: language,
    locales: [...regions, language],
    messages: catalog.messages,
  });
  const { documentElement } = document;
  documentElement.lang = language;
  documentElement.dir = RIGHT_TO_LEFT.has(new Intl.Locale(language).maximize().script)
    ? 'rtl'
    : 'ltr';
}
