import type { RefObject } from 'react';
import type { Block } from '../../../core/article/block.ts';
import type { Emphasis } from '../../../core/highlight/layers.ts';
import type { SpanIndex } from '../../../core/highlight/spanIndex.ts';
import { canPaint } from '../../../platform/painter.ts';
import { useSettings } from '../../../stores/settings.ts';
import type { Placed } from '../highlights/usePlaced.ts';
import { useMarkup } from './useMarkup.ts';
import { usePainting } from './usePainting.ts';
import { usePrinting } from './usePrinting.ts';

interface DrawingOptions extends Emphasis {
  blocks: readonly Block[];
  placed: readonly Placed[];
  tagsOf: (id: string) => readonly string[];
  /** Changes with the nodes that are drawn on. */
  shown: unknown;
}

/** Draws the highlights: painted on the text, or as `<mark>` on paper and wherever painting is not to be had or wanted. */
export function useDrawing(
  root: RefObject<HTMLElement | null>,
  index: SpanIndex<Placed>,
  { blocks, placed, tagsOf, active, flash, shown }: DrawingOptions,
) {
  const asMarks = useSettings().marks || !canPaint;
  const printing = usePrinting();
  const painting = !printing && !asMarks;
  usePainting(root, index, { active, flash, painting, shown });
  /** Those with a note or a tag: paper numbers them. */
  const noted = printing ? placed.filter(({ id, note }) => note || tagsOf(id).length > 0) : NOTHING;
  const marked = useMarkup(blocks, index, painting, noted);
  return { asMarks, printing, noted, marked };
}

const NOTHING: readonly Placed[] = [];
