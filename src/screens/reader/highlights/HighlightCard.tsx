import { Trans, useLingui } from '@lingui/react/macro';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { safeUrl } from '../../../core/article/safeUrl.ts';
import { COLORS, type Color } from '../../../core/highlight/color.ts';
import { useColorNames } from '../../../stores/colorNames.ts';
import { deleteHighlight, type Highlight, recolor } from '../../../stores/highlights.ts';
import { useNoteKeeping } from '../../../stores/noteKeeping.ts';
import { notifyUndoable } from '../../../stores/notices.ts';
import { useTagging } from '../../../stores/tags.ts';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { Colors } from '../../../ui/Colors.tsx';
import { Floating } from '../../../ui/Floating.tsx';
import { CloseIcon, DeleteIcon } from '../../../ui/icons.tsx';
import { Note } from '../../../ui/Note.tsx';
import { NoteEditor } from '../../../ui/NoteEditor.tsx';
import { SheetGrip } from '../../../ui/SheetGrip.tsx';
import { Tags } from '../../../ui/Tags.tsx';
import { useMedia } from '../../../ui/useMedia.ts';
import { HighlightMenu, type Reshaping } from './HighlightMenu.tsx';
import { NoteHistory, useFormerTexts } from './NoteHistory.tsx';
import type { Doing } from './useCard.ts';
import { useKeepInSight } from './useKeepInSight.ts';
import './highlightCard.css';

interface HighlightCardProps {
  highlight: Highlight;
  reshaping: Reshaping;
  anchor: () => DOMRect | null;
  /** It stands in the margin's column instead of below the passage. */
  inMargin: boolean;
  doing: Doing;
  onDoing: (doing: Doing) => void;
  onCopy: (words: string) => void;
  /** Copies with the source. */
  onQuote: () => void;
  onClose: () => void;
}

export function HighlightCard(props: HighlightCardProps) {
  const { t } = useLingui();
  const { highlight, reshaping, anchor, inMargin, doing, onDoing } = props;
  const { onCopy, onQuote, onClose } = props;
  const { id, color, note } = highlight;
  const docked = useMedia('(pointer: coarse), (max-width: 47.99rem)') && !inMargin;
  const [tall, setTall] = useState(false);
  const names = useColorNames();
  const tagging = useTagging(id);
  const keeping = useNoteKeeping(id);
  const [lookingBack, setLookingBack] = useState(false);
  const former = useFormerTexts(id, note);
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
    if (doing === 'reading') ref.current?.focus({ preventScroll: true });
  }, [doing]);
  useKeepInSight(ref, anchor, docked ? 'docked' : inMargin ? 'beside' : 'floating');
  const read = () => onDoing('reading');

  const frame = {
    ref,
    className: tall ? 'highlight-card highlight-card-tall' : 'highlight-card',
    role: 'dialog',
    'aria-label': t`Highlight`,
    tabIndex: -1,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
      if (document.querySelector(':popover-open')) return; // which closes by itself
      event.stopPropagation();
      onClose();
    },
  };
  const inside = (
    <>
      {docked && <SheetGrip tall={tall} onTall={setTall} onClose={onClose} />}
      <div className="highlight-card-tools">
        <Colors
          colors={COLORS}
          names={names}
          label={(name) => t`Colour: ${name}`}
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
          label={t`Delete highlight`}
          shortcut="#"
          onClick={() => {
            void deleteHighlight(id);
            notifyUndoable(t`Highlight deleted`);
            onClose();
          }}
        >
          <DeleteIcon />
        </IconButton>
        <IconButton label={t`Close`} shortcut="Esc" onClick={onClose}>
          <CloseIcon />
        </IconButton>
      </div>
      {lookingBack ? (
        <NoteHistory id={id} former={former} onDone={() => setLookingBack(false)} />
      ) : doing === 'writing' ? (
        <NoteEditor note={note} keeping={keeping} onDone={read} />
      ) : (
        <div className="highlight-card-note">
          {note && <Note source={note} safeUrl={safeUrl} />}
          <Button onClick={() => onDoing('writing')}>{note ? t`Edit note` : t`Add a note`}</Button>
          {former.length > 0 && (
            <Button onClick={() => setLookingBack(true)}>
              <Trans>Earlier versions</Trans>
            </Button>
          )}
        </div>
      )}
      <Tags
        {...tagging}
        editing={doing === 'tagging'}
        onEdit={() => onDoing('tagging')}
        onDone={read}
      />
    </>
  );
  if (inMargin) return <div {...frame}>{inside}</div>;
  return (
    <Floating {...frame} anchor={anchor} placement="bottom">
      {inside}
    </Floating>
  );
}
