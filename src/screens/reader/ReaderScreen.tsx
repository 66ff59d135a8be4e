import { useLoaderData } from 'react-router';
import type { Opened } from './opened.ts';
import { Reading } from './Reading.tsx';

/** One article at a time: another one begins with nothing of the last. */
export function ReaderScreen() {
  const { article, revision, formers } = useLoaderData<Opened>();
  return <Reading key={article.revision} article={article} revision={revision} formers={formers} />;
}
