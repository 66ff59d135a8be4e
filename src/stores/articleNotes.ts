import { articleOfHighlight } from '../core/highlight/homeNow.ts';
import type { Fields } from '../core/journal/operation.ts';
import { randomId } from '../platform/randomId.ts';
import { commit } from './ledger.ts';

/** A note on an article as a whole. */
export interface ArticleNote {
  id: string;
  /** Id of the article. */
  about: string;
  /** Markdown; never empty. */
  note: string;
  createdAt: number;
}

/** The notes on articles as a whole, or on one, in the order they were made. They are kept among the highlights. */
export function livingArticleNotes(
  all: ReadonlyMap<string, Partial<Fields['highlight']>>,
  article?: string,
): ArticleNote[] {
  const living: ArticleNote[] = [];
  for (const [id, fields] of all) {
    const about = fields.about && articleOfHighlight(fields);
    const { note, createdAt, deletedAt } = fields;
    if (about && note && !deletedAt && (!article || about === article))
      living.push({ id, about, note, createdAt: createdAt ?? 0 });
  }
  return living.sort((a, b) => a.createdAt - b.createdAt);
}

/** Begins a note on an article; it is one as soon as something is written. Returns its id at once. */
export function beginArticleNote(article: string): string {
  const id = randomId();
  void commit([
    { kind: 'highlight', id, field: 'about', value: article },
    { kind: 'highlight', id, field: 'createdAt', value: Date.now() },
  ]);
  return id;
}
