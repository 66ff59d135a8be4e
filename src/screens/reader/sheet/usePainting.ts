import { type RefObject, useLayoutEffect, useRef } from 'react';
import { type Drawable, type Emphasis, LAYERS, strokesOn } from '../../../core/highlight/layers.ts';
import type { SpanIndex } from '../../../core/highlight/spanIndex.ts';
import { Painter } from '../../../platform/painter.ts';

interface PaintingOptions extends Emphasis {
  /** False where highlights are drawn as `<mark>`. */
  painting: boolean;
  /** Changes with the nodes that are painted on. */
  shown: unknown;
}

/** Draws the highlights on the text, the active and the flashing one above the others. */
export function usePainting(
  root: RefObject<HTMLElement | null>,
  index: SpanIndex<Drawable>,
  { active, flash, painting, shown }: PaintingOptions,
): void {
  const painter = useRef<Painter | null>(null);
  const anything = index.inOrder.length > 0 || flash !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `shown` stands for the nodes under the root
  useLayoutEffect(() => {
    if (!painting || !anything || !root.current) return;
    const opened = new Painter(root.current, LAYERS);
    painter.current = opened;
    return () => {
      opened.close();
      painter.current = null;
    };
  }, [root, painting, anything, shown]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new painter has drawn nothing yet
  useLayoutEffect(() => {
    painter.current?.paint((stretch, apart) => strokesOn(stretch, apart, index, { active, flash }));
  }, [index, active, flash, painting, anything, shown]);
}
