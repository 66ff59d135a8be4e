import type { Article } from '../article/article.ts';
import { escapeMarkdown } from '../exchange/escapeMarkdown.ts';

/** What a quotation needs to be cited. */
export type Source = Pick<Article, 'title' | 'byline' | 'site' | 'publishedAt' | 'url'>;

/** A highlight as it leaves the library. */
export interface Excerpt {
  words: string;
  note: string;
}

/**
 * The notebook as one Markdown file. Words of articles are escaped, so that they stay words whatever opens
 * the file; notes are the reader's own Markdown and go out as they are.
 */
export function notebookMarkdown(
  groups: readonly { article: Source; excerpts: Excerpt[] }[],
): string {
  const parts = groups.map(({ article, excerpts }) => {
    const source = [
      ...[article.byline, article.site, article.publishedAt?.slice(0, 10)].map(
        (fact) => fact && escapeMarkdown(fact),
      ),
      article.url && `<${article.url.replace(/[<>\s]/g, encodeURIComponent)}>`,
    ].filter(Boolean);
    return [
      `## ${escapeMarkdown(article.title)}`,
      ...(source.length > 0 ? [source.join(' · ')] : []),
      ...excerpts.map(excerptMarkdown),
    ].join('\n\n');
  });
  return `${['# Lutrin notebook', ...parts].join('\n\n')}\n`;
}

function excerptMarkdown({ words, note }: Excerpt): string {
  const quote = words
    .split('\n')
    .map((line) => `> ${escapeMarkdown(line)}`.trimEnd())
    .join('\n');
  return note ? `${quote}\n\n${note.trim()}` : quote;
}
