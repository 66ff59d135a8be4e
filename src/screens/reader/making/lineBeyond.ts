import type { Paragraph, Walked } from '../../../core/article/steps.ts';
import { lineBeside } from '../../../core/focus/beside.ts';
import { leavesOf } from '../../../platform/leaves.ts';
import {
  type CaretLine,
  caretLine,
  lineAt,
  offsetNear,
  offsetOnNextLine,
} from '../../../platform/selection.ts';

interface Caret {
  walked: Walked;
  /** Where its focus stands. */
  line: CaretLine | null;
  /** Where a walk from line to line began, in px of the page. */
  column: number;
}

/** Offset on the line after or before a caret's, nearest to its column; null where there is none. */
export function lineBeyond(
  root: Element,
  paragraphs: readonly Paragraph[],
  { walked, line, column }: Caret,
  forward: boolean,
): number | null {
  if (!line) return null;
  if (!leavesOf(root)) return offsetOnNextLine(root, line, forward, column);
  // On pages what comes next may stand at the head of another column, not below.
  const on = walked.focus > walked.anchor ? walked.focus - 1 : walked.focus;
  const here = lineAt(root, on);
  const next = here && lineBeside(paragraphs, here, forward ? 1 : -1, (at) => lineAt(root, at));
  const from = here && caretLine(root, here.start, false);
  const to = next && caretLine(root, next.start, false);
  if (!from || !to) return null;
  const x = to.x + line.x - from.x - window.scrollX;
  return offsetNear(root, x, to.y - window.scrollY + to.height / 2) ?? next.start;
}
