import { useLingui } from '@lingui/react/macro';
import { type KeyboardEvent, type PointerEvent, type RefObject, useRef, useState } from 'react';
import { moveEdge, type Paragraph, unitAt } from '../../../core/article/steps.ts';
import type { Span } from '../../../core/article/text.ts';
import { offsetNear, offsetOnNextLine } from '../../../platform/selection.ts';
import { FINE, stepOf } from './caretKeys.ts';
import { useCaretLine } from './useCaretLine.ts';
import './handles.css';

interface HandlesProps {
  root: RefObject<HTMLElement | null>;
  text: string;
  paragraphs: readonly Paragraph[];
  span: Span;
  /** Shows another extent for now. */
  onMove: (span: Span) => void;
  /** The extent shown is meant; `dragged` where it was not by keyboard. */
  onSettle: (dragged: boolean) => void;
}

/**
 * The two ends of the open highlight, to be dragged, or moved by arrows: by character and line, with Ctrl or Alt by word
 * and paragraph.
 */
export function HighlightHandles(props: HandlesProps) {
  return (
    <>
      <Handle side="start" {...props} />
      <Handle side="end" {...props} />
    </>
  );
}

function Handle(props: HandlesProps & { side: keyof Span }) {
  const { t } = useLingui();
  const { side, root, text, paragraphs, span, onMove, onSettle } = props;
  const at = span[side];
  const line = useCaretLine(root, at, side === 'end');
  /** From the pointer to the middle of the caret's line, while it drags. */
  const grip = useRef<{ x: number; y: number } | null>(null);
  const [dragging, setDragging] = useState(false);
  if (!line) return null;

  const press = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    event.currentTarget.focus({ preventScroll: true });
    grip.current = {
      x: line.x - window.scrollX - event.clientX,
      y: line.y + line.height / 2 - window.scrollY - event.clientY,
    };
    setDragging(true);
  };
  const drag = ({ clientX, clientY }: PointerEvent) => {
    if (!grip.current || !root.current) return;
    const { x, y } = grip.current;
    const near = offsetNear(root.current, clientX + x, clientY + y);
    if (near === null) return;
    const moved = { ...span, [side]: near };
    if (moved.start < moved.end) onMove(moved);
  };
  const release = () => {
    if (!grip.current) return;
    grip.current = null;
    setDragging(false);
    onSettle(true);
  };
  const steer = (event: KeyboardEvent) => {
    const step = stepOf(event, line.rtl, FINE);
    if (!step || !root.current) return;
    event.preventDefault();
    if (step.unit !== 'line') {
      onMove(moveEdge(text, paragraphs, span, side, step.unit, step.forward));
      return;
    }
    const near = offsetOnNextLine(root.current, line, step.forward);
    const moved = { ...span, [side]: near ?? at };
    if (moved.start < moved.end) onMove(moved);
  };
  const word = unitAt(text, paragraphs, side === 'start' ? at : at - 1, 'word');
  /** What of the word there is still in the highlight, so that each step is heard. */
  const within = word && {
    start: Math.max(word.start, span.start),
    end: Math.min(word.end, span.end),
  };

  return (
    <div
      className={`handle handle-${side}`}
      data-dragging={dragging || undefined}
      style={{ left: line.x, top: line.y, height: line.height }}
      role="slider"
      tabIndex={0}
      aria-label={side === 'start' ? t`Start of the highlight` : t`End of the highlight`}
      aria-valuemin={0}
      aria-valuemax={text.length}
      aria-valuenow={at}
      aria-valuetext={within ? text.slice(within.start, within.end) : undefined}
      onPointerDown={press}
      onPointerMove={drag}
      onPointerUp={release}
      onPointerCancel={release}
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={steer}
      onKeyUp={() => onSettle(false)}
      onBlur={() => onSettle(false)}
    />
  );
}
