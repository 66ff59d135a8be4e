import type { CaretLine } from '../../../platform/selection.ts';

/** The caret that walks the text by keyboard. */
export function ReadingCaret({ x, y, height }: CaretLine) {
  return <div className="reading-caret" style={{ left: x, top: y, height }} aria-hidden />;
}
