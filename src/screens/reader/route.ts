import type { LoaderFunctionArgs } from 'react-router';
import type { Article } from '../../core/article/article.ts';
import { fetchCatalog, fetchRevision } from '../../platform/library.ts';
import { useArticles } from '../../stores/articles.ts';
import { startLedger } from '../../stores/ledger.ts';
import { type Opened, ReaderScreen } from './ReaderScreen.tsx';

export { ReaderScreen as Component };

/** Throws a 404 response where no such article is known, NotHere where its content can't be had. */
export async function loader({ params }: LoaderFunctionArgs): Promise<Opened> {
  await startLedger().catch(() => null);
  const id = params.article ?? '';
  const mine = useArticles.getState().get(id);
  const article = mine?.own && !mine.deletedAt ? mine.own : await findInFolder(id);
  if (!article) throw new Response('No such article', { status: 404 });
  return { article, revision: await fetchRevision(article.revision) };
}

/** A highlight in the address does not change what is read. */
export function shouldRevalidate({ currentUrl, nextUrl }: { currentUrl: URL; nextUrl: URL }) {
  return currentUrl.pathname !== nextUrl.pathname;
}

async function findInFolder(id: string): Promise<Article | undefined> {
  const { articles } = await fetchCatalog();
  return articles.find((article) => article.id === id);
}
