import { type Article, articleOf } from '../article/article.ts';
import { EMPTY_REVISION, hashText, type Revision, revisionHash } from '../article/revision.ts';
import { articleText } from '../article/text.ts';
import { clean } from '../clean/clean.ts';
import { canonicalUrl } from '../clean/read/link.ts';
import { anchor, type Home } from '../highlight/anchor.ts';
import type { Color } from '../highlight/color.ts';
import { quoteOf } from '../highlight/quote.ts';
import type { FoundArticle, FoundMark } from './found.ts';
import { colorOf } from './given.ts';

/** A highlight as it will be kept. Its id is made of what it says, so that the same one comes in once. */
export interface StagedHighlight {
  id: string;
  /** Null for a note on the whole article. */
  home: Home | null;
  /** Whether its words were found in the text. */
  placed: boolean;
  color: Color;
  note: string;
  createdAt: number | null;
  tags: string[];
}

/** An article of an import file, cleaned, its highlights looked for: all that is needed to keep it. */
export interface Staged {
  article: Article;
  revision: Revision;
  addedAt: number | null;
  favourite: boolean;
  finished: boolean;
  tags: string[];
  highlights: StagedHighlight[];
}

/** Longer marks are kept but not looked for. UTF-16 units. */
const LONGEST_MARK = 20_000;

/**
 * Makes an article of what was found: `name` tells files of the same text apart where `taken` (ids of the same import)
 * has it already. Null where it is neither an address nor a text. Throws TooLarge.
 */
export function stage(
  found: FoundArticle,
  name: string,
  taken: ReadonlySet<string>,
): Staged | null {
  const revision = revisionOf(found);
  if (!found.content && !revision.url && found.marks.length === 0) return null;
  const text = found.content?.content ?? `${revision.url ?? ''}\n${found.title}`;
  const plain = idOf(text);
  const id = taken.has(plain) ? idOf(`${text}\n${name}`) : plain;
  const hash = revisionHash(revision);
  const ground = { revision: hash, text: articleText(revision.blocks) };
  const { addedAt, favourite, finished, tags } = found;
  return {
    article: articleOf(id, hash, revision, found.title || found.url || name),
    revision,
    addedAt,
    favourite,
    finished,
    tags,
    highlights: found.marks.map((mark) => highlightOf(mark, id, ground)),
  };
}

function idOf(text: string): string {
  return `own-${hashText(text).slice(0, 16)}`;
}

/** The cleaned text under the name that the file gives it; without a text, the address alone. */
function revisionOf({ title, author, url, content }: FoundArticle): Revision {
  const address = url === null ? null : canonicalUrl(url);
  const cleaned = content ? clean({ ...content, url: address }) : EMPTY_REVISION;
  return {
    ...cleaned,
    title: title || cleaned.title,
    byline: author ?? cleaned.byline,
    authors: author ? [author] : cleaned.authors,
    url: address ?? cleaned.url,
    site: cleaned.site ?? (address ? new URL(address).hostname.replace(/^www\./, '') : null),
  };
}

function highlightOf(
  mark: FoundMark,
  article: string,
  ground: { revision: string; text: string },
): StagedHighlight {
  const { words, note, createdAt, tags } = mark;
  const id = `from-${hashText([article, words, words ? '' : note].join('\n')).slice(0, 24)}`;
  const home = words.trim() ? homeOf(words, article, ground) : null;
  const color = colorOf(mark.color);
  return { id, home, placed: home?.revision === ground.revision, color, note, createdAt, tags };
}

/** Where the words stand in the text; else a home in no revision, with the words to look for. */
function homeOf(words: string, article: string, ground: { revision: string; text: string }): Home {
  const stray: Home = {
    article,
    revision: '',
    span: { start: 0, end: 0 },
    quote: { exact: words, prefix: '', suffix: '' },
    words,
  };
  if (words.length > LONGEST_MARK || ground.text === '') return stray;
  const { span } = anchor(stray, ground);
  if (!span) return stray;
  const quote = quoteOf(ground.text, span);
  return { article, revision: ground.revision, span, quote, words: quote.exact };
}
