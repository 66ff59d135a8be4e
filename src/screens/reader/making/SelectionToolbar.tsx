import { useLingui } from '@lingui/react/macro';
import type { RefObject } from 'react';
import { COLORS, type Color } from '../../../core/highlight/color.ts';
import { useColorNames } from '../../../stores/colorNames.ts';
import { IconButton } from '../../../ui/Button.tsx';
import { Colors } from '../../../ui/Colors.tsx';
import { Floating } from '../../../ui/Floating.tsx';
import {
  AloudIcon,
  CopyIcon,
  LeaveOutIcon,
  NoteIcon,
  QuoteIcon,
  SplitIcon,
  StrikeIcon,
  UnderlineIcon,
} from '../../../ui/icons.tsx';
import type { Look } from './useMarking.ts';
import { WordTools } from './WordTools.tsx';
import './selectionToolbar.css';

interface SelectionToolbarProps {
  ref: RefObject<HTMLDivElement | null>;
  anchor: () => DOMRect | null;
  onHighlight: (look: Look) => void;
  onNote: () => void;
  onCopy: () => void;
  /** Parts the highlight that the selection lies in; absent where it lies in none. */
  onSplit: (() => void) | undefined;
  /** Copies with the source. */
  onQuote: () => void;
  /** Leaves the passages out that the selection touches. */
  onLeaveOut: () => void;
  /** The selection, where it is a word or a few. */
  word: string | null;
  /** Keeps the word with its sentence. */
  onSaveWord: () => void;
  /** Reads aloud from the selection on. */
  onAloud: () => void;
}

/** What can be done with the selection. It never takes the focus, so the selection and its keys stay. */
export function SelectionToolbar(props: SelectionToolbarProps) {
  const { t } = useLingui();
  const { ref, anchor, onHighlight, onNote, onCopy, onQuote, onSplit, onLeaveOut } = props;
  const { word, onSaveWord, onAloud } = props;
  const names = useColorNames();
  return (
    <Floating
      ref={ref}
      anchor={anchor}
      placement="top"
      className="selection-toolbar"
      role="toolbar"
      aria-label={t`Selection`}
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
    >
      <Colors
        colors={COLORS}
        names={names}
        label={(name) => t`Highlight in ${name}`}
        onChoose={(color) => onHighlight({ color: color as Color })}
      />
      <IconButton label={t`Note`} shortcut="n" onClick={onNote}>
        <NoteIcon />
      </IconButton>
      <IconButton label={t`Copy`} onClick={onCopy}>
        <CopyIcon />
      </IconButton>
      <IconButton
        label={t`Underline`}
        shortcut="u"
        onClick={() => onHighlight({ style: 'underline' })}
      >
        <UnderlineIcon />
      </IconButton>
      <IconButton label={t`Strike`} shortcut="-" onClick={() => onHighlight({ style: 'strike' })}>
        <StrikeIcon />
      </IconButton>
      {onSplit && (
        <IconButton label={t`Split the highlight here`} onClick={onSplit}>
          <SplitIcon />
        </IconButton>
      )}
      <IconButton label={t`Copy as quote`} onClick={onQuote}>
        <QuoteIcon />
      </IconButton>
      <IconButton label={t`Leave this passage out`} onClick={onLeaveOut}>
        <LeaveOutIcon />
      </IconButton>
      <IconButton label={t`Read aloud from here`} shortcut="p" onClick={onAloud}>
        <AloudIcon />
      </IconButton>
      {word && <WordTools key={word} word={word} onSave={onSaveWord} />}
    </Floating>
  );
}
