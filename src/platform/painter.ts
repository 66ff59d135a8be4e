import type { Span } from '../core/article/text.ts';
import { rangesOfAll } from './selection.ts';

/** A name that the style sheet has a `::highlight(lutrin-NAME)` for, and the spans drawn with it. */
export type Layers = Record<string, readonly Span[]>;

/** Whether this engine can draw on text without touching its nodes (CSS Custom Highlight API). */
export const canPaint = typeof CSS !== 'undefined' && 'highlights' in CSS && !!CSS.highlights;

/** Draws each layer on the text under `root`; later layers lie above earlier ones. Returns how to take it away. */
export function paint(root: Element, layers: Layers): () => void {
  const names = Object.keys(layers).filter((name) => layers[name]?.length);
  const spans = names.flatMap((name) => layers[name] ?? []);
  const ranges = rangesOfAll(root, spans);
  let at = 0;
  const painted = names.map((name, priority) => {
    const count = layers[name]?.length ?? 0;
    const highlight = new Highlight(...ranges.slice(at, at + count).flat());
    highlight.priority = priority;
    at += count;
    CSS.highlights.set(`lutrin-${name}`, highlight);
    return [`lutrin-${name}`, highlight] as const;
  });
  return () => {
    for (const [name, highlight] of painted)
      if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
  };
}
