import type { Article } from '../core/article/article.ts';
import { fileNames } from '../core/exchange/fileNames.ts';
import { ankiCsv } from '../core/words/ankiCsv.ts';
import type { Word } from '../core/words/word.ts';
import { download } from '../platform/download.ts';

/** Writes words to a file for Anki and hands it to the reader. `name`: of the file, before its ending. */
export function exportWords(
  name: string,
  words: readonly Word[],
  articleOf: (id: string) => Pick<Article, 'title' | 'site' | 'url'> | null,
): void {
  const [fileName = ''] = fileNames([name], '.csv');
  const csv = ankiCsv(words, ({ home }) => (home ? articleOf(home.article) : null));
  download(fileName, csv, 'text/csv');
}
