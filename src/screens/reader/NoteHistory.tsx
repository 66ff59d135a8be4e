import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { saveNote } from '../../stores/highlights.ts';
import { versionsOf } from '../../stores/ledger.ts';
import { notifyUndoable } from '../../stores/notices.ts';
import { Button } from '../../ui/Button.tsx';
import { momentName } from '../../ui/dates.ts';
import './noteHistory.css';

interface NoteHistoryProps {
  id: string;
  /** As the note is now. */
  note: string;
  onDone: () => void;
}

/** What a note has said before, newest first; any of it can be had back. */
export function NoteHistory({ id, note, onDone }: NoteHistoryProps) {
  const { t } = useLingui();
  const former = useMemo(() => formerTexts(id, note), [id, note]);
  return (
    <div className="note-history">
      {former.length === 0 && (
        <p>
          <Trans>This note has never said anything else.</Trans>
        </p>
      )}
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

/** The texts that differ from what stands now, newest first. */
export function formerTexts(id: string, note: string): { time: number; value: string }[] {
  return versionsOf(id)
    .filter(({ value }) => value !== note)
    .reverse();
}
