import { useLoaderData } from 'react-router';
import { useSettings } from '../../stores/settings.ts';
import type { Opened } from './opened.ts';
import { Reading } from './Reading.tsx';
import { AsPrinted } from './sheet/BlockText.tsx';

/** One article at a time: another one begins with nothing of the last. */
export function ReaderScreen() {
  const { article, revision, formers } = useLoaderData<Opened>();
  const settings = useSettings();
  return (
    <AsPrinted value={settings.typeset}>
      <Reading key={article.revision} article={article} revision={revision} formers={formers} />
    </AsPrinted>
  );
}
