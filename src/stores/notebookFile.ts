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
  download('lutrin-notes.md', libraryMarkdown(allThings(), folder), 'text/markdown');
}
