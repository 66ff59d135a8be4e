import type { Span } from '../core/article/text.ts';
import { endsBelow, type Holder, holdersIn, rangeIn } from './selection.ts';

/** Whether this engine can draw on text without touching its nodes (CSS Custom Highlight API). */
export const canPaint = typeof CSS !== 'undefined' && 'highlights' in CSS && !!CSS.highlights;

/** What to draw on a stretch of the text, each span within it; `apart` as in selection.ts. */
export type Strokes = (stretch: Span, apart: boolean) => { layer: string; span: Span }[];

/**
 * How far from the view is drawn, in screenfuls. For each change engines mark and paint all that is drawn again: so a change
 * is made seldom, where less than `LEAST` is left, and then far `AHEAD` the way that is scrolled; and a jump draws the view
 * alone, the rest when its frame is out.
 */
const LEAST = 0.25;
const BEHIND = 0.5;
const AHEAD = 2;
const SOON_MS = 120;

/** What is drawn on a holder, by layer and span, and at whose word. */
interface Drawn {
  by: Strokes;
  strokes: Map<string, { layer: string; range: Range }>;
}

/**
 * Draws on the text under `root`: one Highlight object a layer (the style sheet has a `::highlight(lutrin-LAYER)` for
 * each, later ones above), which hold only what is near the view. Engines pay for each object, and WebKit for
 * each range wherever it is.
 */
export class Painter {
  /** Those on which something was drawn: engines work out the look of each that is registered, for each element. */
  private readonly layers = new Map<string, Highlight>();
  private readonly order: readonly string[];
  private readonly holders: readonly Holder[];
  private readonly drawn = new Map<Holder, Drawn>();
  private readonly listening = new AbortController();
  private strokes: Strokes = () => [];
  private frame = 0;
  private soon = 0;
  /** Where the view was, px of the page, and whether it went down or up to get there. */
  private at = window.scrollY;
  private goesDown = true;

  /** `order`: the layers by name, the uppermost last. */
  constructor(root: Element, order: readonly string[]) {
    this.order = order;
    this.holders = holdersIn(root);
    const moved = () => {
      cancelAnimationFrame(this.frame);
      this.frame = requestAnimationFrame(() => this.follow());
    };
    const { signal } = this.listening;
    window.addEventListener('scroll', moved, { signal, passive: true });
    window.addEventListener('resize', moved, { signal });
  }

  /** Draws this from now on; what is drawn alike stays untouched. */
  paint(strokes: Strokes): void {
    this.strokes = strokes;
    this.follow();
  }

  close(): void {
    this.listening.abort();
    cancelAnimationFrame(this.frame);
    clearTimeout(this.soon);
    for (const [layer, highlight] of this.layers)
      if (CSS.highlights.get(nameOf(layer)) === highlight) CSS.highlights.delete(nameOf(layer));
  }

  /** Draws what came into view. */
  private follow(): void {
    if (window.scrollY !== this.at) this.goesDown = window.scrollY > this.at;
    this.at = window.scrollY;
    const inView = nearView(this.holders, 0, 0);
    if (inView.length > 0 && !inView.some((holder) => this.isDrawn(holder))) {
      if (!inView.some((holder) => this.drawn.has(holder))) this.wipeAll();
      for (const holder of inView) this.draw(holder);
      this.soon ||= window.setTimeout(() => this.settle(), SOON_MS);
    } else if (!nearView(this.holders, LEAST, LEAST).every((holder) => this.isDrawn(holder)))
      this.settle();
  }

  /** Draws what may soon be seen, and wipes what went away. */
  private settle(): void {
    clearTimeout(this.soon);
    this.soon = 0;
    const [above, below] = this.goesDown ? [BEHIND, AHEAD] : [AHEAD, BEHIND];
    const near = new Set(nearView(this.holders, above, below));
    for (const holder of near) if (!this.isDrawn(holder)) this.draw(holder);
    for (const [holder, { strokes }] of this.drawn)
      if (!near.has(holder)) {
        this.wipe(strokes.values());
        this.drawn.delete(holder);
      }
  }

  /** Whether a holder is drawn as it is to be now. */
  private isDrawn(holder: Holder): boolean {
    return this.drawn.get(holder)?.by === this.strokes;
  }

  private draw(holder: Holder): void {
    const before = this.drawn.get(holder)?.strokes;
    const after: Drawn['strokes'] = new Map();
    for (const { layer, span } of this.strokes(holder, holder.apart)) {
      const key = `${layer} ${span.start} ${span.end}`;
      if (after.has(key)) continue; // two highlights may lie alike
      const range = before?.get(key)?.range ?? rangeIn(holder, span.start, span.end);
      if (!range) continue;
      after.set(key, { layer, range });
      if (!before?.delete(key)) this.layerNamed(layer).add(range);
    }
    if (before) this.wipe(before.values());
    this.drawn.set(holder, { by: this.strokes, strokes: after });
  }

  private layerNamed(layer: string): Highlight {
    const known = this.layers.get(layer);
    if (known) return known;
    const highlight = new Highlight();
    highlight.priority = this.order.indexOf(layer);
    CSS.highlights.set(nameOf(layer), highlight);
    this.layers.set(layer, highlight);
    return highlight;
  }

  private wipeAll(): void {
    for (const highlight of this.layers.values()) highlight.clear();
    this.drawn.clear();
  }

  private wipe(strokes: Iterable<{ layer: string; range: Range }>): void {
    for (const { layer, range } of strokes) this.layers.get(layer)?.delete(range);
  }
}

function nameOf(layer: string): string {
  return `lutrin-${layer}`;
}

/** The holders within so many screenfuls of the view: they stand below each other in the page's order. */
function nearView(holders: readonly Holder[], above: number, below: number): Holder[] {
  const height = window.innerHeight;
  const after = (edge: number) => {
    let low = 0;
    let high = holders.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const holder = holders[middle];
      if (holder && endsBelow(holder, edge)) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  return holders.slice(after(-above * height), after((below + 1) * height) + 1);
}
