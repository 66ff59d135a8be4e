import { Link } from 'react-router';
import type { Article } from '../../core/article/article.ts';
import { paths } from '../../paths.ts';
import { exportAndTell } from '../../stores/exportAndTell.ts';
import { ExportMenu } from '../../ui/ExportMenu.tsx';

/** This article's highlights, or all, as a file. */
export function ReaderExport({ article }: { article: Pick<Article, 'id' | 'title'> }) {
  return (
    <ExportMenu
      scopes={{ article: 'This article', all: 'Everything' }}
      onExport={(scope, format) =>
        void exportAndTell(
          scope === 'article'
            ? { name: article.title, article: article.id }
            : { name: 'Lutrin notebook' },
          format,
        )
      }
    >
      <Link to={paths.noteTemplate}>Template for notes…</Link>
    </ExportMenu>
  );
}
