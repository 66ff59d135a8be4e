import { useCallback, useEffect, useRef, useState } from 'react';
import { saveNote } from '../../stores/highlights.ts';
import { Button } from '../../ui/Button.tsx';

/** What is typed is in the journal within this time, whether or not the note is finished. */
const DRAFT_MS = 700;

interface NoteEditorProps {
  id: string;
  note: string;
  onDone: () => void;
}

/** Enter saves, Shift+Enter breaks the line. Whatever happens, what was typed is kept. */
export function NoteEditor({ id, note, onDone }: NoteEditorProps) {
  const [text, setText] = useState(note);
  const [saved, setSaved] = useState<'clean' | 'typing' | 'saved' | 'failed'>('clean');
  const field = useRef<HTMLTextAreaElement>(null);
  const latest = useRef({ text: note, kept: note, first: true });
  latest.current.text = text;

  const save = useCallback(async () => {
    const { text, kept, first } = latest.current;
    if (text === kept) return;
    Object.assign(latest.current, { kept: text, first: false });
    const done = await saveNote(id, text, { undoable: first });
    if (latest.current.text === text) setSaved(done ? 'saved' : 'failed');
  }, [id]);

  useEffect(() => {
    const area = field.current;
    area?.focus({ preventScroll: true });
    area?.setSelectionRange(area.value.length, area.value.length);
    const leaving = () => document.visibilityState === 'hidden' && void save();
    document.addEventListener('visibilitychange', leaving);
    return () => {
      document.removeEventListener('visibilitychange', leaving);
      void save();
    };
  }, [save]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each keystroke puts the draft off
  useEffect(() => {
    const timer = setTimeout(() => void save(), DRAFT_MS);
    return () => clearTimeout(timer);
  }, [text, save]);

  const finish = () => void save().then(onDone);

  return (
    <div className="note-editor">
      <textarea
        ref={field}
        aria-label="Note"
        placeholder="Note, in Markdown"
        rows={4}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setSaved('typing');
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          finish();
        }}
      />
      <div className="note-editor-line">
        <span role="status" className="note-editor-status">
          {saved === 'typing' && 'Saving…'}
          {saved === 'saved' && 'Saved'}
          {saved === 'failed' && 'Not saved yet'}
        </span>
        <Button look="accent" onClick={finish}>
          Done
        </Button>
      </div>
    </div>
  );
}
