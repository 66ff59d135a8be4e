import { useLingui } from '@lingui/react';

/** What the app's own words are in, for where they stand within an article of another language. */
export function useOwnLanguage(): { lang: string; dir: string } {
  const { i18n } = useLingui();
  return { lang: i18n.locale, dir: document.documentElement.dir };
}
