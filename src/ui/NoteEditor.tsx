import { t } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { Button } from './Button.tsx';
import { Note } from './Note.tsx';
import { useDraft } from './useDraft.ts';
import { useMedia } from './useMedia.ts';
import './noteEditor.css';

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

/**
 * Enter saves, Shift+Enter breaks the line. Whatever happens, what was typed is kept. Done, it leaves the focus to what it stands
 * in.
 */
export function NoteEditor({ note, keeping, onDone }: NoteEditorProps) {
  const { t } = useLingui();
  const { text, setText, save, settled } = useDraft(note, {
    onSave: keeping.onSave,
    between: '\n\n',
  });
  const [touched, setTouched] = useState(false);
  const status = touched ? statusOf(keeping, settled) : '';
  const shown = useDeferredValue(text);
  const field = useRef<HTMLTextAreaElement>(null);
  const coarse = useMedia('(pointer: coarse)');
  useEffect(() => {
    const area = field.current;
    area?.focus({ preventScroll: true });
    area?.setSelectionRange(area.value.length, area.value.length);
  }, []);
  const finish = async () => {
    await save();
    const editor = field.current?.closest('.note-editor');
    if (editor?.contains(document.activeElement))
      editor.parentElement?.closest<HTMLElement>('[tabindex]')?.focus({ preventScroll: true });
    onDone();
  };

  return (
    <div className="note-editor">
      <textarea
        ref={field}
        aria-label={t`Note`}
        placeholder={t`Note, in Markdown`}
        rows={4}
        maxLength={200_000}
        value={text}
        onChange={(event) => {
          setTouched(true);
          setText(event.target.value);
        }}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          if (coarse) return; // a phone's keyboard has no other way to break a line
          event.preventDefault();
          keeping.onEnter();
          void finish();
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

function statusOf({ failing, saving }: NoteKeeping, settled: boolean): string {
  if (failing) return t`Not saved yet`;
  return saving || !settled ? t`Saving…` : t`Saved`;
}
