import { useNavigate } from 'react-router';
import { paths } from '../../paths.ts';
import { useKeys } from '../../stores/keys.ts';
import { redoAndTell, undoAndTell } from '../../stores/notices.ts';

/** Keys that work on every screen. */
export function useDeskKeys(): void {
  const navigate = useNavigate();
  useKeys({
    undo: () => undoAndTell(),
    redo: () => redoAndTell(),
    library: () => navigate(paths.library),
    notebook: () => navigate(paths.notebook),
    words: () => navigate(paths.words),
    settings: () => navigate(paths.settings),
  });
}
