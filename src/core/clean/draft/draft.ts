import type { Candidate } from './candidate.ts';
import type { Declared } from './declared.ts';
import type { RawArticle } from './raw.ts';

/** An article on its way through the steps: each reads and betters it in place. */
export interface Draft {
  kind: RawArticle['kind'];
  candidates: Candidate[];
  /** What the page says of itself in its head. */
  declared: Declared;
  title: string | null;
  authors: string[];
  agency: string | null;
  site: string | null;
  publishedAt: string | null;
  modifiedAt: string | null;
  lang: string | null;
  dir: 'ltr' | 'rtl';
  truncated: boolean;
}
