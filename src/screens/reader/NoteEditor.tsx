import { useCallback, useDeferredValue, useEffect, useRef, useState } from 'react';
import { safeUrl } from '../../core/article/safeUrl.ts';
import { holdKeys } from '../../platform/shortcuts.ts';
import { saveNote } from '../../stores/highlights.ts';
import { useKeeping } from '../../stores/ledger.ts';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../../ui/Note.tsx';
import { useMedia } from '../../ui/useMedia.ts';

/** What is typed is in the journal within this time, whether or not the note is finished. */
const DRAFT_MS = 700;

/** Who goes on typing after Enter means the note, not the app's keys. */
const AFTERTHOUGHT_MS = 1500;

/** Signs that may make more of a note than its words; without them a preview would say the same again. */
const MARKUP = /[*_`~[\]#>|]|^ {0,3}(?:[-+]|\d+[.)]) /m;

interface NoteEditorProps {
  id: string;
  /** As it is kept; another tab may change it. */
  note: string;
  onDone: () => void;
}

/** Enter saves, Shift+Enter breaks the line. Whatever happens, what was typed is kept. */
export function NoteEditor({ id, note, onDone }: NoteEditorProps) {
  const { text, setText, status, save } = useDraft(id, note);
  const shown = useDeferredValue(text);
  const field = useRef<HTMLTextAreaElement>(null);
  const coarse = useMedia('(pointer: coarse)');
  useEffect(() => {
    const area = field.current;
    area?.focus({ preventScroll: true });
    area?.setSelectionRange(area.value.length, area.value.length);
  }, []);
  const finish = () => void save().then(onDone);

  return (
    <div className="note-editor">
      <textarea
        ref={field}
        aria-label="Note"
        placeholder="Note, in Markdown"
        rows={4}
        maxLength={200_000}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          if (coarse) return; // a phone's keyboard has no other way to break a line
          event.preventDefault();
          holdKeys(AFTERTHOUGHT_MS);
          finish();
        }}
      />
      {MARKUP.test(shown) && (
        <div className="note-preview" role="group" aria-label="Preview">
          <Note source={shown} safeUrl={safeUrl} />
        </div>
      )}
      <div className="note-editor-line">
        <span role="status" className="note-editor-status">
          {status || (coarse ? '' : 'Enter saves, Shift+Enter breaks the line')}
        </span>
        <Button look="accent" onClick={finish}>
          Done
        </Button>
      </div>
    </div>
  );
}

/** A note being typed: saved as it is, and told apart from what another tab makes of the same note. */
function useDraft(id: string, note: string) {
  const [text, setText] = useState(note);
  const [touched, setTouched] = useState(false);
  const failing = useKeeping(({ problem }) => problem !== null);
  const saving = useKeeping(({ pending }) => pending > 0);
  /** `kept`: what this editor knows to be in the note; `first`: nothing was saved yet. */
  const latest = useRef({ text, note, kept: note, first: true });
  latest.current.text = text;
  latest.current.note = note;

  useEffect(() => {
    const now = latest.current;
    if (note === now.kept) return;
    // From another tab: taken over while nothing was typed, else put before what was.
    setText(now.text === now.kept ? note : `${note}\n\n${now.text}`);
    now.kept = note;
  }, [note]);

  const save = useCallback(async () => {
    const { text, kept, first } = latest.current;
    if (text === kept) return;
    Object.assign(latest.current, { kept: text, first: false });
    await saveNote(id, text, { undoable: first });
  }, [id]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each keystroke puts the draft off
  useEffect(() => {
    const timer = setTimeout(() => void save(), DRAFT_MS);
    return () => clearTimeout(timer);
  }, [text, save]);

  useEffect(() => {
    const leaving = () => document.visibilityState === 'hidden' && void save();
    document.addEventListener('visibilitychange', leaving);
    return () => {
      document.removeEventListener('visibilitychange', leaving);
      void save();
    };
  }, [save]);

  const type = (typed: string) => {
    setTouched(true);
    setText(typed);
  };
  const status = !touched
    ? ''
    : failing
      ? 'Not saved yet'
      : saving || text !== note
        ? 'Saving…'
        : 'Saved';
  return { text, setText: type, status, save };
}
