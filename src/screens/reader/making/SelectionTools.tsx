import type { RefObject } from 'react';
import type { Span } from '../../../core/article/text.ts';
import type { Home } from '../../../core/highlight/anchor.ts';
import { copyWords } from './copyWords.ts';
import { SelectionToolbar } from './SelectionToolbar.tsx';
import type { useMarking } from './useMarking.ts';
import type { useSavedWords } from './useSavedWords.ts';

interface SelectionToolsProps {
  ref: RefObject<HTMLDivElement | null>;
  span: Span;
  anchor: () => DOMRect | null;
  marking: ReturnType<typeof useMarking>;
  words: ReturnType<typeof useSavedWords>;
  onNote: () => void;
  /** Parts the highlight that the selection lies in; absent where it lies in none. */
  onSplit: (() => void) | undefined;
  /** Copies with the source. */
  onQuote: (home: Home | null) => void;
  onLeaveOut: (span: Span) => void;
  /** Reads aloud from the selection on. */
  onAloud: () => void;
  /** The selection has served. */
  onDone: () => void;
}

/** The toolbar of the selection, with what each of its tools does. */
export function SelectionTools(props: SelectionToolsProps) {
  const { ref, span, anchor, marking, words, onNote, onSplit, onQuote, onLeaveOut } = props;
  const { onAloud, onDone } = props;
  const splitting = () => {
    onSplit?.();
    onDone();
  };
  return (
    <SelectionToolbar
      ref={ref}
      anchor={anchor}
      onHighlight={marking.highlight}
      onNote={onNote}
      onCopy={() => copyWords(marking.home()?.words ?? '')}
      onSplit={onSplit && splitting}
      onQuote={() => onQuote(marking.home())}
      onLeaveOut={() => {
        onLeaveOut(span);
        onDone();
      }}
      word={words.word}
      onSaveWord={words.save}
      onAloud={onAloud}
    />
  );
}
