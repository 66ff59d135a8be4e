import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { saveNote, useHighlights } from '../../../stores/highlights.ts';
import { versionsOf } from '../../../stores/ledger.ts';
import { notifyUndoable } from '../../../stores/notices.ts';
import { Button } from '../../../ui/Button.tsx';
import { momentName } from '../../../ui/dates.ts';
import './noteHistory.css';

/** What a note said once. `time`: ms since 1970. */
interface FormerText {
  time: number;
  value: string;
}

interface NoteHistoryProps {
  id: string;
  /** Newest first. */
  former: readonly FormerText[];
  onDone: () => void;
}

/** What a note has said before; any of it can be had back. */
export function NoteHistory({ id, former, onDone }: NoteHistoryProps) {
  const { t } = useLingui();
  return (
    <div className="note-history">
      <ol aria-label={t`Earlier versions`}>
        {former.map(({ time, value }) => (
          <li key={time}>
            <p className="note-history-time">{momentName(time)}</p>
            <p className="note-history-text">{value || t`Empty`}</p>
            <Button
              aria-label={t`Restore the version of ${momentName(time)}`}
              onClick={() => {
                void saveNote(id, value, { undoable: true });
                notifyUndoable(t`Earlier version restored`);
                onDone();
              }}
            >
              <Trans>Restore</Trans>
            </Button>
          </li>
        ))}
      </ol>
      <Button onClick={onDone}>
        <Trans>Back to the note</Trans>
      </Button>
    </div>
  );
}

/** The texts of a note that differ from what it says now, newest first. */
export function useFormerTexts(id: string, note: string): readonly FormerText[] {
  const hadNote = useHighlights((all) => all.get(id)?.note !== undefined);
  return useMemo(() => {
    if (!hadNote) return [];
    return versionsOf(id)
      .filter(({ value }) => value !== note)
      .reverse();
  }, [id, note, hadNote]);
}
