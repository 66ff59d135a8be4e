import { useCallback, useEffect, useRef, useState } from 'react';
import { safeUrl } from '../../core/article/safeUrl.ts';
import { COLORS, type Color } from '../../core/highlight/color.ts';
import { useColorNames } from '../../stores/colorNames.ts';
import {
  deleteHighlight,
  type Highlight,
  recolor,
  useHighlights,
} from '../../stores/highlights.ts';
import { notifyUndoable } from '../../stores/notices.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Colors } from '../../ui/Colors.tsx';
import { Floating } from '../../ui/Floating.tsx';
import { CloseIcon, DeleteIcon } from '../../ui/icons.tsx';
import { Note } from '../../ui/Note.tsx';
import { HighlightMenu, type Reshaping } from './HighlightMenu.tsx';
import { NoteEditor } from './NoteEditor.tsx';
import { NoteHistory } from './NoteHistory.tsx';

interface HighlightCardProps {
  highlight: Highlight;
  reshaping: Reshaping;
  anchor: () => DOMRect | null;
  /** Beside the text instead of below the passage. */
  inMargin: boolean;
  /** Opens with the note under the cursor. */
  writing: boolean;
  onCopy: (words: string) => void;
  /** Copies with the source. */
  onQuote: () => void;
  onClose: () => void;
}

export function HighlightCard(props: HighlightCardProps) {
  const { highlight, reshaping, anchor, inMargin, onCopy, onQuote, onClose } = props;
  const { id, color, note } = highlight;
  const [writing, setWriting] = useState(props.writing);
  const names = useColorNames();
  const [lookingBack, setLookingBack] = useState(false);
  const hadNote = useHighlights((all) => all.get(id)?.note !== undefined);
  const ref = useRef<HTMLDivElement>(null);
  // Whoever opened it gets the focus back.
  useEffect(() => {
    const opener = document.activeElement;
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected)
        opener.focus({ preventScroll: true });
    };
  }, []);
  useEffect(() => {
    if (!writing) ref.current?.focus({ preventScroll: true });
  }, [writing]);
  const stopWriting = useCallback(() => setWriting(false), []);

  return (
    <Floating
      ref={ref}
      anchor={anchor}
      placement={inMargin ? 'right-start' : 'bottom'}
      className="highlight-card"
      role="dialog"
      aria-label="Highlight"
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        if (document.querySelector(':popover-open')) return; // which closes by itself
        event.stopPropagation();
        onClose();
      }}
    >
      <div className="highlight-card-tools">
        <Colors
          colors={COLORS}
          names={names}
          prefix="Colour:"
          chosen={color}
          onChoose={(chosen) => void recolor(id, chosen as Color)}
        />
        <HighlightMenu
          highlight={highlight}
          onCopy={() => onCopy(highlight.home.words)}
          onQuote={onQuote}
          {...reshaping}
        />
        <IconButton
          label="Delete highlight"
          shortcut="#"
          onClick={() => {
            void deleteHighlight(id);
            notifyUndoable('Highlight deleted');
            onClose();
          }}
        >
          <DeleteIcon />
        </IconButton>
        <IconButton label="Close" shortcut="Esc" onClick={onClose}>
          <CloseIcon />
        </IconButton>
      </div>
      {lookingBack ? (
        <NoteHistory id={id} note={note} onDone={() => setLookingBack(false)} />
      ) : writing ? (
        <NoteEditor id={id} note={note} onDone={stopWriting} />
      ) : (
        <div className="highlight-card-note">
          {note && <Note source={note} safeUrl={safeUrl} />}
          <Button onClick={() => setWriting(true)}>{note ? 'Edit note' : 'Add a note'}</Button>
          {hadNote && <Button onClick={() => setLookingBack(true)}>Earlier versions</Button>}
        </div>
      )}
    </Floating>
  );
}
