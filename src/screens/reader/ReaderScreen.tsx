import { useLoaderData } from 'react-router';
import { Reading } from './Reading.tsx';
import type { Opened } from './route.ts';

/** One article at a time: another one begins with nothing of the last. */
export function ReaderScreen() {
  const { article, revision } = useLoaderData<Opened>();
  return <Reading key={article.revision} article={article} revision={revision} />;
}
