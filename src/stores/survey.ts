import type { Article } from '../core/article/article.ts';
import { articleText } from '../core/article/text.ts';
import { grouped } from '../core/exchange/grouped.ts';
import { fetchRevision } from '../platform/library.ts';
import { openSurveyor } from '../platform/surveyor.ts';
import { useArticles } from './articles.ts';
import { type Highlight, livingHighlights, useHighlights } from './highlights.ts';
import { startLedger } from './ledger.ts';
import { libraryArticles } from './libraryArticles.ts';
import { type Surveyed, useSurveyed } from './surveyed.ts';

let running: Promise<void> = Promise.resolve();

/**
 * Finds out what became of the highlights of articles whose text has changed: of all of them, or only of those whose
 * change the reader has not been told of. What was looked into is not looked into again.
 */
export function surveyChanges(which: 'all' | 'untold'): Promise<void> {
  running = running.then(() => surveyNow(which)).catch(() => {}); // what can't be read is looked into another time
  return running;
}

async function surveyNow(which: 'all' | 'untold'): Promise<void> {
  await startLedger().catch(() => null);
  const changed = changedAmong(await libraryArticles()).filter(
    ({ article, highlights }) =>
      (which === 'all' || useArticles.getState().get(article.id)?.told !== article.revision) &&
      !isSame(useSurveyed.getState().get(article.id), article, highlights),
  );
  if (changed.length === 0) return;
  const { survey, close } = openSurveyor();
  try {
    for (const { article, highlights } of changed) {
      const text = await textOf(article.revision);
      if (text === null) continue;
      const ground = { revision: article.revision, text };
      const formers = await formersOf(article, highlights);
      const { moved, unattached } = await survey({ highlights, ground, formers });
      const homes = highlights.map(({ home }) => home);
      const one = { revision: article.revision, homes, moved, unattached: new Set(unattached) };
      useSurveyed.setState((all) => new Map(all).set(article.id, one), true);
    }
  } finally {
    close();
  }
}

/** The articles that have highlights which were made in another text, with all that are to stand in this one. */
function changedAmong(articles: readonly Article[]) {
  const attached = livingHighlights(useHighlights.getState()).filter(({ detached }) => !detached);
  const byArticle = grouped(attached, ({ home }) => home.article);
  return articles.flatMap((article) => {
    const highlights = byArticle.get(article.id) ?? [];
    const isChanged = highlights.some(({ home }) => home.revision !== article.revision);
    return isChanged ? [{ article, highlights }] : [];
  });
}

function isSame(
  known: Surveyed | undefined,
  { revision }: Article,
  highlights: readonly Highlight[],
): boolean {
  return (
    known?.revision === revision &&
    known.homes.length === highlights.length &&
    highlights.every(({ home }, at) => home === known.homes[at])
  );
}

async function formersOf(
  { revision }: Article,
  highlights: readonly Highlight[],
): Promise<Map<string, string>> {
  const formers = new Map<string, string>();
  for (const hash of new Set(highlights.map(({ home }) => home.revision))) {
    const text = hash && hash !== revision ? await textOf(hash) : null;
    if (text !== null) formers.set(hash, text);
  }
  return formers;
}

async function textOf(revision: string): Promise<string | null> {
  const content = await fetchRevision(revision).catch(() => null);
  return content && articleText(content.blocks);
}
