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

const SAMPLE =
  'A passage worth keeping is marked like this, in one of five colours. Select some of these words and choose one.';
const MARKED = 'marked like this';

interface SampleMark extends Span {
  color: string;
}

/** Teaches by doing: a passage to be marked, which is kept nowhere. */
export function EmptyNotebook() {
  const { text, marks, mark } = useSample();
  return (
    <div className="notebook-empty">
      <p ref={text} className="notebook-sample">
        <span data-from={0}>
          {segments(SAMPLE.length, marks).map(({ start, end, ranges }) => {
            const words = SAMPLE.slice(start, end);
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
      <Colors colors={COLORS} names={useColorNames()} prefix="Try" onChoose={mark} />
      <p className="notebook-hint" role="status">
        {marks.length > 1
          ? 'That is all there is to it. In an article you can also write a note beside the words.'
          : 'In an article press h to highlight what is selected, or n to write a note beside it.'}
      </p>
      <Link className="button button-accent" to={paths.library}>
        Go to the library
      </Link>{' '}
      <Link className="button" to={paths.importAnnotations}>
        Import annotations
      </Link>
    </div>
  );
}

function useSample() {
  const text = useRef<HTMLParagraphElement>(null);
  const selected = useRef<Span | null>(null);
  const start = SAMPLE.indexOf(MARKED);
  const [marks, setMarks] = useState<SampleMark[]>([
    { start, end: start + MARKED.length, color: COLORS[0] },
  ]);
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
    const asked = selected.current ?? { start: 0, end: SAMPLE.indexOf('.') };
    const span = trimSpan(SAMPLE, asked);
    if (span) setMarks((before) => [...before, { ...span, color }]);
    selected.current = null;
    document.getSelection()?.removeAllRanges();
  };
  return { text, marks, mark };
}
