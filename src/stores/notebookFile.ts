import { t } from '@lingui/core/macro';
import { libraryMarkdown } from '../core/backup/libraryMarkdown.ts';
import { download } from '../platform/download.ts';
import { fetchCatalog } from '../platform/library.ts';
import { allThings } from './ledger.ts';

/** Hands the reader every highlight and note as one Markdown file. */
export async function saveNotebook(): Promise<void> {
  const folder = await fetchCatalog().then(
    ({ articles }) => articles,
    () => [],
  );
  const words = { saved: t`Saved words`, nameless: t`An article that is no longer in the library` };
  download('lutrin-notes.md', libraryMarkdown(allThings(), folder, words), 'text/markdown');
}
