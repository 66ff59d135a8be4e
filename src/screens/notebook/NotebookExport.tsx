import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import { paths } from '../../paths.ts';
import { exportAndTell } from '../../stores/exportAndTell.ts';
import { ExportMenu } from '../../ui/ExportMenu.tsx';

interface NotebookExportProps {
  /** What is shown, where that is not everything. */
  shown: readonly string[] | null;
}

/** What is shown, or everything, as a file; and the way in for annotations from elsewhere. */
export function NotebookExport({ shown }: NotebookExportProps) {
  const { t } = useLingui();
  const all = t`Everything`;
  return (
    <ExportMenu
      scopes={shown ? { shown: t`Shown (${shown.length})`, all } : { all }}
      onExport={(scope, format) =>
        void exportAndTell(
          { name: t`Lutrin notebook`, ...(scope === 'shown' && shown && { ids: new Set(shown) }) },
          format,
        )
      }
    >
      <Link to={paths.noteTemplate}>
        <Trans>Template for notes…</Trans>
      </Link>
      <Link to={paths.importAnnotations}>
        <Trans>Import annotations…</Trans>
      </Link>
    </ExportMenu>
  );
}
