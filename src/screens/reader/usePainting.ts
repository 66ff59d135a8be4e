import { type RefObject, useLayoutEffect } from 'react';
import type { Span } from '../../core/article/text.ts';
import { COLORS } from '../../core/highlight/color.ts';
import { overlaps } from '../../core/highlight/overlaps.ts';
import { canPaint, type Layers, paint } from '../../platform/painter.ts';
import type { Placed } from './usePlaced.ts';

/** Draws the highlights on the text, the active and the flashing one above the others. */
export function usePainting(
  root: RefObject<HTMLElement | null>,
  placed: readonly Placed[],
  { active, flash, shown }: { active: string | null; flash: Span | null; shown: unknown },
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: `shown` changes the nodes that are painted on
  useLayoutEffect(() => {
    if (!canPaint || !root.current) return;
    return paint(root.current, layersOf(placed, active, flash));
  }, [root, placed, active, flash, shown]);
}

function layersOf(placed: readonly Placed[], active: string | null, flash: Span | null): Layers {
  const spans = (wanted: (one: Placed) => boolean) => placed.filter(wanted).map(({ span }) => span);
  const layers: Layers = {};
  for (const color of COLORS) layers[color] = spans((one) => one.color === color);
  for (const color of COLORS)
    layers[`${color}-noted`] = spans((one) => one.color === color && one.note !== '');
  layers.overlap = overlaps(spans(() => true));
  layers.active = spans((one) => one.id === active);
  layers.flash = flash ? [flash] : [];
  return layers;
}
