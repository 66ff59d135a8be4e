import type { Span } from '../article/text.ts';
import { COLORS, type Color } from './color.ts';
import { depths } from './overlaps.ts';
import { type SpanIndex, touching } from './spanIndex.ts';
import { STYLES, type Style } from './style.ts';

/** What drawing needs to know of a highlight. */
export interface Drawable {
  id: string;
  span: Span;
  color: Color;
  style: Style;
  note: string;
}

/** What stands out for now. */
export interface Emphasis {
  /** Id of the open highlight. */
  active: string | null;
  flash: Span | null;
}

/** A span drawn in one way. */
export interface Stroke {
  layer: string;
  span: Span;
}

/**
 * Every way of drawing, the lowest first. `COLOR` is a fill and `COLOR-STYLE` another style; `COLOR-noted` goes with
 * a note; `overlap-2` lies where two highlights do and `overlap-3` where more do.
 */
export const LAYERS: readonly string[] = [
  ...COLORS,
  ...COLORS.flatMap((color) => [
    ...STYLES.slice(1).map((style) => `${color}-${style}`),
    `${color}-noted`,
  ]),
  'overlap-2',
  'overlap-3',
  'active',
  'flash',
];

/** How a highlight by itself is drawn. */
export function layersOf({ color, style, note }: Omit<Drawable, 'id' | 'span'>): string[] {
  const layer = style === 'fill' ? color : `${color}-${style}`;
  return note ? [layer, `${color}-noted`] : [layer];
}

/**
 * What is drawn on a stretch of the text, cut to it. A stretch that stands `apart` from the text's order carries
 * only what lies wholly inside it.
 */
export function strokesOn(
  stretch: Span,
  apart: boolean,
  index: SpanIndex<Drawable>,
  { active, flash }: Emphasis,
): Stroke[] {
  const cut = ({ start, end }: Span): Span => ({
    start: Math.max(start, stretch.start),
    end: Math.min(end, stretch.end),
  });
  const fits = ({ start, end }: Span) => !apart || (stretch.start <= start && end <= stretch.end);
  const here = touching(index, stretch).filter(({ span }) => fits(span));
  const strokes = here.flatMap((one): Stroke[] => {
    const span = cut(one.span);
    const layers = one.id === active ? [...layersOf(one), 'active'] : layersOf(one);
    return layers.map((layer) => ({ layer, span }));
  });
  for (const { depth, ...span } of depths(here.map(({ span }) => cut(span))))
    if (depth > 1) strokes.push({ layer: depth > 2 ? 'overlap-3' : 'overlap-2', span });
  if (flash && flash.start < stretch.end && flash.end > stretch.start && fits(flash))
    strokes.push({ layer: 'flash', span: cut(flash) });
  return strokes;
}
