import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import type { Article } from '../../../core/article/article.ts';
import { paths } from '../../../paths.ts';
import type { Unillustrated } from '../../../stores/editions.ts';
import { exportAndTell, saveAndTell } from '../../../stores/exportAndTell.ts';
import { ExportMenu } from '../../../ui/ExportMenu.tsx';

interface ReaderExportProps {
  article: Pick<Article, 'id' | 'title'>;
  /** The article as it is shown now. */
  edition: () => Unillustrated;
}

/** This article's highlights, or all, or the article itself with them, as a file. */
export function ReaderExport({ article, edition }: ReaderExportProps) {
  const { t } = useLingui();
  return (
    <ExportMenu
      scopes={{ article: t`This article`, all: t`Everything` }}
      onExport={(scope, format) =>
        void exportAndTell(
          scope === 'article'
            ? { name: article.title, article: article.id }
            : { name: t`Lutrin notebook` },
          format,
        )
      }
      onSave={(format) => void saveAndTell(edition(), format)}
    >
      <Link to={paths.noteTemplate}>
        <Trans>Template for notes…</Trans>
      </Link>
    </ExportMenu>
  );
}
