import type { Fields } from '../journal/operation.ts';
import type { Home } from './anchor.ts';

/**
 * The home that counts: the one that the reader gave it by hand, else the one that it was made in; of the article that
 * it turned out to belong to. Absent for a note on a whole article.
 */
export function homeNow({
  home,
  attached,
  article,
}: Partial<Pick<Fields['highlight'], 'home' | 'attached' | 'article'>>): Home | undefined {
  const made = attached ?? home;
  return made && article && made.article !== article ? { ...made, article } : made;
}

/** Id of the article that a highlight is in, or that a note is about; absent where it is neither. */
export function articleOfHighlight(fields: Partial<Fields['highlight']>): string | undefined {
  return homeNow(fields)?.article ?? fields.article ?? fields.about;
}
