import type { Span } from '../core/article/text.ts';
import { type Holder, holdersIn, rangeIn } from './selection.ts';

/** Whether this engine can draw on text without touching its nodes (CSS Custom Highlight API). */
export const canPaint = typeof CSS !== 'undefined' && 'highlights' in CSS && !!CSS.highlights;

/** What to draw on a stretch of the text, each span within it; `apart` as in selection.ts. */
export type Strokes = (stretch: Span, apart: boolean) => { layer: string; span: Span }[];

/**
 * How far from the view is drawn, in screenfuls each way: for the next frame, where something that was scrolled into view is
 * not drawn yet (after a jump it is the view alone); and soon after. For each change engines paint all that is drawn again, so
 * it is made seldom, and of what may soon be seen.
 */
const AT_ONCE = 0.25;
const SOON = 1;
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
  private readonly layers: ReadonlyMap<string, Highlight>;
  private readonly holders: readonly Holder[];
  private readonly drawn = new Map<Holder, Drawn>();
  private readonly listening = new AbortController();
  private strokes: Strokes = () => [];
  private frame = 0;
  private soon = 0;

  constructor(root: Element, layers: readonly string[]) {
    this.holders = holdersIn(root);
    this.layers = new Map(
      layers.map((layer, priority) => {
        const highlight = new Highlight();
        highlight.priority = priority;
        CSS.highlights.set(nameOf(layer), highlight);
        return [layer, highlight];
      }),
    );
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

  /** Draws what came into view, at once; soon more, and wipes what went away. */
  private follow(): void {
    const missing = this.undrawn(0);
    if (missing.length > 0) {
      const jumped = missing.length === nearView(this.holders, 0).length;
      for (const holder of jumped ? missing : this.undrawn(AT_ONCE)) this.draw(holder);
    }
    this.soon ||= window.setTimeout(() => this.settle(), SOON_MS);
  }

  private settle(): void {
    this.soon = 0;
    for (const holder of this.undrawn(SOON)) this.draw(holder);
    const near = new Set(nearView(this.holders, SOON));
    for (const [holder, { strokes }] of this.drawn)
      if (!near.has(holder)) {
        this.wipe(strokes.values());
        this.drawn.delete(holder);
      }
  }

  /** What is near the view and not drawn as it is to be now. */
  private undrawn(band: number): Holder[] {
    const near = nearView(this.holders, band);
    return near.filter((holder) => this.drawn.get(holder)?.by !== this.strokes);
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
      if (!before?.delete(key)) this.layers.get(layer)?.add(range);
    }
    if (before) this.wipe(before.values());
    this.drawn.set(holder, { by: this.strokes, strokes: after });
  }

  private wipe(strokes: Iterable<{ layer: string; range: Range }>): void {
    for (const { layer, range } of strokes) this.layers.get(layer)?.delete(range);
  }
}

function nameOf(layer: string): string {
  return `lutrin-${layer}`;
}

/** The holders within so many screenfuls of the view: they stand below each other in the page's order. */
function nearView(holders: readonly Holder[], band: number): Holder[] {
  const height = window.innerHeight;
  const after = (edge: number) => {
    let low = 0;
    let high = holders.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const bottom = holders[middle]?.element.getBoundingClientRect().bottom ?? 0;
      if (bottom > edge) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  return holders.slice(after(-band * height), after((band + 1) * height) + 1);
}
