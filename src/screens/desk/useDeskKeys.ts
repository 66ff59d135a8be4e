import { useNavigate } from 'react-router';
import { paths } from '../../paths.ts';
import { useKeys } from '../../stores/keys.ts';
import { redoAndTell, undoAndTell } from '../../stores/notices.ts';

/** Keys that work on every screen. */
export function useDeskKeys(open: (sheet: 'palette' | 'keys') => void): void {
  const navigate = useNavigate();
  useKeys({
    palette: () => open('palette'),
    keys: () => open('keys'),
    undo: () => undoAndTell(),
    redo: () => redoAndTell(),
    library: () => navigate(paths.library),
    notebook: () => navigate(paths.notebook),
    words: () => navigate(paths.words),
    statistics: () => navigate(paths.statistics),
    settings: () => navigate(paths.settings),
  });
}
