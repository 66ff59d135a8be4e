import type { Article } from '../article/article.ts';
import { element, type Node } from '../edition/element.ts';
import { minutesFor, USUAL_PACE } from '../pace/pace.ts';

/** As in ui/counted.ts: a line may end with it, and never begins so. */
export const DOT = '\u00A0· ';
const SOURCE_LANGUAGE = 'en';

/**
 * Facts on one line: first those that are the article's own words, then what is `said` in the reader's language, by what
 * it is. Where that language is not known yet, only the room of the latter.
 */
export function facts(
  own: readonly (string | null)[],
  said: (language: string) => Readonly<Record<string, string | null>>,
  language: string | null,
): Node[] {
  const known = own.filter(Boolean);
  const rest = Object.entries(said(language ?? SOURCE_LANGUAGE)).filter(([, fact]) => fact);
  const drawn = rest.map(([kind, fact], index) => {
    const follows = known.length + index > 0;
    const looks = [...(language ? [] : ['unsaid']), ...(follows ? [`fact-${kind}`] : [])];
    return element('span', { class: looks.join(' ') }, [`${follows ? DOT : ''}${fact}`]);
  });
  return [known.join(DOT), ...drawn];
}

/** "German" for `de`, as another language says it; null where it is not known. */
export function languageIn(language: string, named: string | null): string | null {
  if (!named || named === 'und') return null;
  try {
    const names = new Intl.DisplayNames(language, { type: 'language', fallback: 'code' });
    return names.of(named) ?? named;
  } catch {
    return named;
  }
}

/** Reading time at the usual pace; null where there is nothing to read. */
export function minutesIn({ words }: Pick<Article, 'words'>): string | null {
  return words > 0 ? `${minutesFor(words, USUAL_PACE)}\u00A0min` : null;
}
