import { t } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useCallback, useDeferredValue, useEffect, useRef, useState } from 'react';
import { Button } from './Button.tsx';
import { Note } from './Note.tsx';
import { useMedia } from './useMedia.ts';
import './noteEditor.css';

/** What is typed is in the journal within this time, whether or not the note is finished. */
const DRAFT_MS = 700;

/** Signs that may make more of a note than its words; without them a preview would say the same again. */
const MARKUP = /[*_`~[\]#>|]|^ {0,3}(?:[-+]|\d+[.)]) /m;

/** How a note is kept, whatever it is on. */
export interface NoteKeeping {
  /** Resolves once it is flushed. `first`: the first time that this editor saves. */
  onSave: (text: string, first: boolean) => Promise<unknown>;
  saving: boolean;
  failing: boolean;
  /** Enter has ended the note: who goes on typing means the note, not the app's keys. */
  onEnter: () => void;
  /** The address if a reader may be led there, else null. */
  safeUrl: (address: string) => string | null;
}

interface NoteEditorProps {
  /** As it is kept; another tab may change it. */
  note: string;
  keeping: NoteKeeping;
  onDone: () => void;
}

/** Enter saves, Shift+Enter breaks the line. Whatever happens, what was typed is kept. */
export function NoteEditor({ note, keeping, onDone }: NoteEditorProps) {
  const { t } = useLingui();
  const { text, setText, status, save } = useDraft(note, keeping);
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
        aria-label={t`Note`}
        placeholder={t`Note, in Markdown`}
        rows={4}
        maxLength={200_000}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          if (coarse) return; // a phone's keyboard has no other way to break a line
          event.preventDefault();
          keeping.onEnter();
          finish();
        }}
      />
      {MARKUP.test(shown) && (
        <div className="note-preview" role="group" aria-label={t`Preview`}>
          <Note source={shown} safeUrl={keeping.safeUrl} />
        </div>
      )}
      <div className="note-editor-line">
        <span role="status" className="note-editor-status">
          {status || (coarse ? '' : t`Enter saves, Shift+Enter breaks the line`)}
        </span>
        <Button look="accent" onClick={finish}>
          <Trans>Done</Trans>
        </Button>
      </div>
    </div>
  );
}

/** A note being typed: saved as it is, and told apart from what another tab makes of the same note. */
function useDraft(note: string, { onSave, saving, failing }: NoteKeeping) {
  const [text, setText] = useState(note);
  const [touched, setTouched] = useState(false);
  /** As it was when the reader last rested: who types on is not told each time that it was saved. */
  const [rested, setRested] = useState(note);
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
    await onSave(text, first);
  }, [onSave]);

  // Whoever types on without a rest has it kept all the same.
  useEffect(() => {
    const timer = setInterval(() => void save(), DRAFT_MS);
    return () => clearInterval(timer);
  }, [save]);

  useEffect(() => {
    const timer = setTimeout(() => setRested(text), DRAFT_MS);
    return () => clearTimeout(timer);
  }, [text]);

  // Before the page is left too: once it is hidden, what writes may be gone already.
  useEffect(() => {
    const leaving = () => void save();
    window.addEventListener('beforeunload', leaving);
    document.addEventListener('visibilitychange', leaving);
    return () => {
      window.removeEventListener('beforeunload', leaving);
      document.removeEventListener('visibilitychange', leaving);
      leaving();
    };
  }, [save]);

  const type = (typed: string) => {
    setTouched(true);
    setText(typed);
  };
  const status = !touched
    ? ''
    : failing
      ? t`Not saved yet`
      : saving || text !== note || text !== rested
        ? t`Saving…`
        : t`Saved`;
  return { text, setText: type, status, save };
}
