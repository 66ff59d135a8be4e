import type { Span } from '../core/article/text.ts';
import { once } from '../core/highlight/once.ts';
import { heldOn } from '../core/places/leaves.ts';
import { bringIntoView, leavesOf } from './leaves.ts';

/*
 * The one place where DOM offsets meet the article's text. An element with `data-from` holds a stretch of the
 * text and nothing else: its text content is the article's text from that offset on, unit for unit. What stands
 * under `data-apart` is drawn elsewhere than the text has it: it can be marked, but it is no place in reading.
 */

/** An element that holds a stretch of the text. Offsets in the article. */
export interface Holder {
  element: HTMLElement;
  start: number;
  end: number;
  apart: boolean;
  /** What it is set with in a long text; null where it is always set. */
  portion: Portion | null;
}

/**
 * An element with `data-portion`, the span of its text: it is set when it comes near the window. To ask where something in it
 * stands has it set, and its text: so it is asked itself where it will do.
 */
interface Portion extends Span {
  element: HTMLElement;
}

/** The holders under `root`, in the order of the page. */
export function holdersIn(root: Element): Holder[] {
  const read = once(readPortion);
  const holders = root.querySelectorAll<HTMLElement>('[data-from]');
  return Array.from(holders, (element) => holderOf(element, read));
}

function holderOf(element: HTMLElement, read = readPortion): Holder {
  const start = Number(element.dataset.from);
  const end = start + (element.textContent?.length ?? 0);
  const apart = element.closest('[data-apart]') !== null;
  const portion = element.closest<HTMLElement>('[data-portion]');
  return { element, start, end, apart, portion: portion && read(portion) };
}

function readPortion(element: HTMLElement): Portion {
  const [start = 0, end = 0] = element.dataset.portion?.split(' ').map(Number) ?? [];
  return { element, start, end };
}

/** Whether all that stands in the window has its text: of a long one, what is far may be drawn a moment later. */
export function isDrawnInView(root: Element): boolean {
  return ![...root.children].some((child) => {
    if (!child.matches('[data-portion]:empty')) return false;
    const { top, bottom } = child.getBoundingClientRect();
    return bottom > 0 && top < window.innerHeight;
  });
}

/** Whether a holder ends below `edge` (px of the viewport). */
export function endsBelow({ element, portion }: Holder, edge: number): boolean {
  const { top, bottom } = (portion?.element ?? element).getBoundingClientRect();
  if (!portion || top > edge || bottom <= edge) return bottom > edge;
  return element.getBoundingClientRect().bottom > edge;
}

/** The holders under `root`, in the order of the text. Looked up again only when the page has changed there. */
function holdersOf(root: Element): readonly Holder[] {
  const known = looked.get(root);
  if (known && !known.changed()) return known.holders;
  const holders = holdersIn(root).sort((a, b) => a.start - b.start);
  looked.set(root, { holders, changed: known?.changed ?? changesOf(root) });
  return holders;
}

const looked = new WeakMap<Element, { holders: readonly Holder[]; changed: () => boolean }>();

/** Asks whether nodes or text under `root` have changed since it was asked last. */
function changesOf(root: Element): () => boolean {
  let changed = false;
  const observer = new MutationObserver(() => {
    changed = true;
  });
  observer.observe(root, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: ['data-from', 'data-portion'],
  });
  return () => {
    const before = changed || observer.takeRecords().length > 0;
    changed = false;
    return before;
  };
}

function inReadingOrder(root: Element): Holder[] {
  return holdersOf(root).filter(({ apart }) => !apart);
}

/** The span of text that is selected under `root`, or null where nothing of it is. */
export function selectedSpan(root: Element): Span | null {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  return spanOf(root, selection.getRangeAt(0));
}

/**
 * The text that a range covers. Whatever lies in it between the holders is passed over; what stands apart counts
 * only where the range begins there.
 */
function spanOf(root: Element, range: Range): Span | null {
  if (!range.intersectsNode(root)) return null;
  const beginsApart = elementOf(range.startContainer)?.closest('[data-apart]') !== null;
  const isTouched = once((portion: Portion) => range.intersectsNode(portion.element));
  let span = null as Span | null;
  for (const { element, start, end, apart, portion } of holdersOf(root)) {
    if (apart !== beginsApart || (portion && !isTouched(portion))) continue;
    if (!range.intersectsNode(element)) continue;
    const from = element.contains(range.startContainer)
      ? start + lengthBefore(element, range.startContainer, range.startOffset)
      : start;
    const to = element.contains(range.endContainer)
      ? start + lengthBefore(element, range.endContainer, range.endOffset)
      : end;
    if (from < to)
      span = { start: Math.min(span?.start ?? from, from), end: Math.max(span?.end ?? to, to) };
  }
  return span;
}

/**
 * Ranges that cover a span, one for each holder that it touches, but for what stands apart inside it. Empty where
 * none of it is on screen.
 */
export function rangesOf(root: Element, { start, end }: Span): Range[] {
  return holdersOf(root).flatMap((holder) => {
    if (holder.start >= end || holder.end <= start) return [];
    if (holder.apart && (start < holder.start || end > holder.end)) return [];
    return rangeIn(holder, Math.max(start, holder.start), Math.min(end, holder.end)) ?? [];
  });
}

/** Offset of the character under a point of the viewport, or null where there is none. */
export function offsetAtPoint(root: Element, x: number, y: number): number | null {
  const caret = caretAt(x, y);
  if (!caret) return null;
  const element = elementOf(caret.node)?.closest<HTMLElement>('[data-from]');
  if (!element || !root.contains(element)) return null;
  const holder = holderOf(element);
  const at = holder.start + lengthBefore(element, caret.node, caret.offset);
  // The caret falls beside a character: the point may be on the one before it or on the one after.
  for (const offset of [at - 1, at]) {
    const rects = rangeIn(holder, offset, offset + 1)?.getClientRects() ?? [];
    for (const { left, right, top, bottom } of rects)
      if (x >= left && x <= right && y >= top && y <= bottom) return offset;
  }
  return null;
}

/** Offset of the place between two characters that is nearest to a point of the viewport; null beside the text. */
export function offsetNear(root: Element, x: number, y: number): number | null {
  const caret = caretAt(x, y);
  const element = caret && elementOf(caret.node)?.closest<HTMLElement>('[data-from]');
  if (!element || !root.contains(element)) return null;
  return Number(element.dataset.from) + lengthBefore(element, caret.node, caret.offset);
}

/** Where a caret stands between two characters: in px of the page; the line goes down from `y`. */
export interface CaretLine {
  x: number;
  y: number;
  height: number;
  /** The words there run from right to left. */
  rtl: boolean;
}

/** The caret before the character at `offset`, or `after` the one that ends there; null where it is not on screen. */
export function caretLine(root: Element, offset: number, after: boolean): CaretLine | null {
  const start = after ? offset - 1 : offset;
  const [range] = rangesOf(root, { start, end: start + 1 });
  const rect = range && [...range.getClientRects()].at(after ? -1 : 0);
  const element = range && elementOf(range.startContainer);
  if (!rect || !element) return null;
  const rtl = getComputedStyle(element).direction === 'rtl';
  const x = after === rtl ? rect.left : rect.right;
  return { x: x + window.scrollX, y: rect.top + window.scrollY, height: rect.height, rtl };
}

/**
 * Offset of the place below or above a caret's line that is nearest to `x` (px of the page), by default under the
 * caret; null where no text is near it on screen.
 */
export function offsetOnNextLine(
  root: Element,
  line: CaretLine,
  forward: boolean,
  x = line.x,
): number | null {
  const here = { top: line.y - window.scrollY, middle: line.y - window.scrollY + line.height / 2 };
  for (let lines = 1; lines <= FAR; lines += 0.5) {
    const y = here.middle + (forward ? lines : -lines) * line.height;
    const offset = offsetNear(root, x - window.scrollX, y);
    const found = offset === null ? null : caretLine(root, offset, false);
    const top = found && found.y - window.scrollY;
    if (top !== null && (forward ? top > here.top + 1 : top < here.top - 1)) return offset;
  }
  return null;
}

/** Between two paragraphs there may be a picture; in lines. */
const FAR = 20;

/** Offset of the first character of which more than half stands below `top` (px of the viewport); null in an empty article. */
export function offsetAtTop(root: Element, top: number): number | null {
  const holders = inReadingOrder(root);
  const holder = holders.find((one) => endsBelow(one, top) && isBelow(one, one.end - 1, top));
  if (!holder) return holders.at(-1)?.end ?? null;
  let low = holder.start;
  let high = Math.max(holder.start, holder.end - 1);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBelow(holder, middle, top)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Whether the last line of the text is in the window, or above it. */
export function isEndInSight(root: Element): boolean {
  const last = inReadingOrder(root).at(-1);
  return last === undefined || !endsBelow(last, window.innerHeight);
}

/** The line of the page, as it is set, that holds a character; null where that is not on screen. */
export function lineAt(root: Element, offset: number): Span | null {
  const holder = inReadingOrder(root).find(({ start, end }) => start <= offset && offset < end);
  const rectAt = (at: number) => holder && rangeIn(holder, at, at + 1)?.getBoundingClientRect();
  const here = rectAt(offset);
  if (!holder || !here) return null;
  const isBeside = (at: number) => {
    const rect = rectAt(at);
    return rect !== undefined && rect.top < here.bottom && rect.bottom > here.top;
  };
  let [start, end] = [offset, offset + 1];
  while (start > holder.start && isBeside(start - 1)) start--;
  while (end < holder.end && isBeside(end)) end++;
  return { start, end };
}

/** Where the line that holds `offset` begins, in px of the viewport; null where it is not on screen. */
export function topOf(root: Element, offset: number): number | null {
  const [range] = rangesOf(root, { start: offset, end: offset + 1 });
  return range?.getBoundingClientRect().top ?? null;
}

/**
 * How much further down a paragraph that begins at `start` stands than the text's beginning did, when the line of `offset`
 * begins at `top` (px of the viewport); null where either is not on screen.
 */
export function downFrom(root: Element, start: number, offset: number, top: number): number | null {
  const paragraph = inReadingOrder(root).find((one) => one.start === start)?.element.parentElement;
  const line = topOf(root, offset);
  if (!paragraph || line === null) return null;
  const beginning = root.getBoundingClientRect().top + window.scrollY;
  return top + paragraph.getBoundingClientRect().top - line - beginning;
}

/**
 * Where passages begin, in px of the viewport, roughly for those far from it in a long text; null for those of which nothing is
 * on screen. The spans come in the order of the text.
 */
export function topsOf(root: Element, spans: readonly Span[]): (number | null)[] {
  return atBeginnings(root, spans, (holder, offset) => {
    if (holder.portion && !isNearWindow(holder.portion)) return roughTop(holder.portion, offset);
    const range = rangeIn(holder, offset, offset + 1);
    return range?.getBoundingClientRect().top ?? null;
  });
}

/** As `topsOf`, for thousands: to a line or two, at the price of one look at each paragraph. */
export function roughTopsOf(root: Element, spans: readonly Span[]): (number | null)[] {
  return atBeginnings(root, spans, (holder, offset) => roughTop(holder.portion ?? holder, offset));
}

/** Where a character stands if all lines around it are alike. */
function roughTop({ element, start, end }: Span & { element: Element }, offset: number): number {
  const { top, height } = element.getBoundingClientRect();
  return top + (height * (offset - start)) / (end - start);
}

/** Whether a portion is within a windowful of the window. */
function isNearWindow({ element }: Portion): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > -window.innerHeight && top < 2 * window.innerHeight;
}

/** For each span the holder that shows its beginning, or as much of it as is on screen, and the offset there. */
function atBeginnings(
  root: Element,
  spans: readonly Span[],
  look: (holder: Holder, offset: number) => number | null,
): (number | null)[] {
  const holders = inReadingOrder(root).filter(({ start, end }) => start < end);
  let at = 0;
  return spans.map(({ start, end }) => {
    while ((holders[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at++;
    const holder = holders[at];
    return holder && holder.start < end ? look(holder, Math.max(start, holder.start)) : null;
  });
}

/** What was last gone to under each root. */
const aims = new WeakMap<Element, number>();

/**
 * Offset of the place that is read: the first character below `top` (px of the viewport), or on pages what was gone to, as
 * long as its page is shown. Null in an empty article.
 */
export function offsetHere(root: Element, top: number): number | null {
  const first = offsetAtTop(root, top);
  const leaves = leavesOf(root);
  if (first === null || !leaves) return first;
  const next = offsetAtTop(root, top + leaves.stride) ?? first;
  return heldOn(aims.get(root) ?? first, first, next);
}

/** Goes to `offset`: its line begins at `top` (px of the viewport), or its page is shown. False where it is not on screen. */
export function scrollToOffset(root: Element, offset: number, top: number): boolean {
  const holders = holdersOf(root);
  const holder =
    holders.find(({ start, end }) => start <= offset && offset < end) ??
    holders.find(({ start }) => start >= offset);
  if (!holder) return false;
  const at = Math.max(offset, holder.start);
  const rect =
    rangeIn(holder, at, at + 1)?.getBoundingClientRect() ?? holder.element.getBoundingClientRect();
  aims.set(root, at);
  bringIntoView(root, rect.top, top);
  return true;
}

/** Selects a span as if the reader had. */
export function select(root: Element, span: Span): void {
  const ranges = rangesOf(root, span);
  const first = ranges[0];
  const last = ranges.at(-1);
  if (first && last)
    document
      .getSelection()
      ?.setBaseAndExtent(
        first.startContainer,
        first.startOffset,
        last.endContainer,
        last.endOffset,
      );
}

function isBelow(holder: Holder, offset: number, top: number): boolean {
  const rect = rangeIn(holder, offset, offset + 1)?.getBoundingClientRect();
  return rect !== undefined && (rect.top + rect.bottom) / 2 > top;
}

/** The range of a stretch inside a holder; null where it is empty or sticks out. */
export function rangeIn(holder: Holder, start: number, end: number): Range | null {
  if (start >= end || start < holder.start) return null;
  const range = document.createRange();
  const walker = document.createTreeWalker(holder.element, NodeFilter.SHOW_TEXT);
  let at = holder.start;
  let begun = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    if (!begun && start < at + length) {
      range.setStart(node, start - at);
      begun = true;
    }
    if (begun && end <= at + length) {
      range.setEnd(node, end - at);
      return range;
    }
    at += length;
  }
  return null;
}

function lengthBefore(element: HTMLElement, node: Node, offset: number): number {
  const range = document.createRange();
  range.setStart(element, 0);
  range.setEnd(node, offset);
  return range.toString().length;
}

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}

function caretAt(x: number, y: number): { node: Node; offset: number } | null {
  if ('caretPositionFromPoint' in document) {
    const position = document.caretPositionFromPoint(x, y);
    return position && { node: position.offsetNode, offset: position.offset };
  }
  const range = (document as Document).caretRangeFromPoint(x, y); // WebKit before 26
  return range && { node: range.startContainer, offset: range.startOffset };
}
