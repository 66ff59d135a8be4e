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
  const all = 'Everything';
  return (
    <ExportMenu
      scopes={shown ? { shown: `Shown (${shown.length})`, all } : { all }}
      onExport={(scope, format) =>
        void exportAndTell(
          { name: 'Lutrin notebook', ...(scope === 'shown' && shown && { ids: new Set(shown) }) },
          format,
        )
      }
    >
      <Link to={paths.noteTemplate}>Template for notes…</Link>
      <Link to={paths.importAnnotations}>Import annotations…</Link>
    </ExportMenu>
  );
}
