import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { safeUrl } from '../../../core/article/safeUrl.ts';
import { useNoteKeeping } from '../../../stores/noteKeeping.ts';
import { Button } from '../../../ui/Button.tsx';
import { Note } from '../../../ui/Note.tsx';
import { NoteEditor } from '../../../ui/NoteEditor.tsx';

/** The note of a highlight that has no place in the text, and so no card. */
export function PlacelessNote({ id, note }: { id: string; note: string }) {
  const { t } = useLingui();
  const keeping = useNoteKeeping(id);
  const [writing, setWriting] = useState(false);
  if (writing) return <NoteEditor note={note} keeping={keeping} onDone={() => setWriting(false)} />;
  return (
    <>
      {note && <Note source={note} safeUrl={safeUrl} />}
      <Button onClick={() => setWriting(true)}>{note ? t`Edit note` : t`Add a note`}</Button>
    </>
  );
}
