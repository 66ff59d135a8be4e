import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { segments } from '../../core/article/segments.ts';
import type { Span } from '../../core/article/text.ts';
import { COLORS } from '../../core/highlight/color.ts';
import { trimSpan } from '../../core/highlight/quote.ts';
import { paths } from '../../paths.ts';
import { selectedSpan } from '../../platform/selection.ts';
import { useColorNames } from '../../stores/colorNames.ts';
import { Colors } from '../../ui/Colors.tsx';
import { useMedia } from '../../ui/useMedia.ts';

/** A text to try marking on, with a few of its words that are marked already. */
function useSampleText() {
  const { t } = useLingui();
  return {
    sample: t`A passage worth keeping is marked like this, in one of five colours. Select some of these words and choose one.`,
    marked: t({ message: 'marked like this', comment: 'words of the passage worth keeping' }),
  };
}

interface SampleMark extends Span {
  color: string;
}

/** Teaches by doing: a passage to be marked, which is kept nowhere. */
export function EmptyNotebook() {
  const { t } = useLingui();
  const { text, sample, marks, mark } = useSample();
  const touched = useMedia('(pointer: coarse)');
  return (
    <div className="notebook-empty">
      <p ref={text} className="notebook-sample">
        <span data-from={0}>
          {segments(sample.length, marks).map(({ start, end, ranges }) => {
            const words = sample.slice(start, end);
            const color = ranges.at(-1)?.color;
            return color ? (
              <mark key={start} style={{ background: `var(--${color})` }}>
                {words}
              </mark>
            ) : (
              words
            );
          })}
        </span>
      </p>
      <Colors
        colors={COLORS}
        names={useColorNames()}
        label={(name) => t`Try ${name}`}
        onChoose={mark}
      />
      <p className="notebook-hint" role="status">
        {marks.length > 1
          ? t`That is all there is to it. In an article you can also write a note beside the words.`
          : touched
            ? t`In an article select some words, then choose a colour or write a note beside them.`
            : t`In an article press h to highlight what is selected, or n to write a note beside it.`}
      </p>
      <p className="notebook-empty-ways">
        <Link className="button button-accent" to={paths.library}>
          <Trans>Go to the library</Trans>
        </Link>
        <Link className="button" to={paths.importAnnotations}>
          <Trans>Import annotations</Trans>
        </Link>
      </p>
    </div>
  );
}

function useSample() {
  const text = useRef<HTMLParagraphElement>(null);
  const selected = useRef<Span | null>(null);
  const { sample, marked } = useSampleText();
  const start = sample.indexOf(marked);
  const first = { start, end: start + marked.length, color: COLORS[0] };
  const [made, setMade] = useState<SampleMark[]>([]);
  useEffect(() => {
    // A tap on a colour may empty the selection before it is asked for.
    const look = () => {
      selected.current = (text.current && selectedSpan(text.current)) ?? selected.current;
    };
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, []);
  /** Without a selection the first sentence is marked, so that the keyboard can try as well. */
  const mark = (color: string) => {
    const asked = selected.current ?? { start: 0, end: sample.indexOf('.') };
    const span = trimSpan(sample, asked);
    if (span) setMade((before) => [...before, { ...span, color }]);
    selected.current = null;
    document.getSelection()?.removeAllRanges();
  };
  return { text, sample, marks: [first, ...made], mark };
}
