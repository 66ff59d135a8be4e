import { useLoaderData } from 'react-router';
import type { Article } from '../../core/article/article.ts';
import type { Revision } from '../../core/article/revision.ts';
import { Reading } from './Reading.tsx';

/** An article as it is opened. */
export interface Opened {
  article: Article;
  revision: Revision;
}

/** One article at a time: another one begins with nothing of the last. */
export function ReaderScreen() {
  const { article, revision } = useLoaderData<Opened>();
  return <Reading key={article.revision} article={article} revision={revision} />;
}
