import { useCallback } from 'react';
import { safeUrl } from '../core/article/safeUrl.ts';
import { holdKeys } from '../platform/shortcuts.ts';
import { saveNote } from './highlights.ts';
import { useKeeping } from './ledger.ts';

const AFTERTHOUGHT_MS = 1500;

/** How the note of one highlight, or on one article, is kept while it is typed. */
export function useNoteKeeping(id: string) {
  const failing = useKeeping(({ problem }) => problem !== null);
  const saving = useKeeping(({ pending }) => pending > 0);
  const onSave = useCallback(
    (text: string, first: boolean) => saveNote(id, text, { undoable: first }),
    [id],
  );
  return { onSave, saving, failing, onEnter: () => holdKeys(AFTERTHOUGHT_MS), safeUrl };
}
