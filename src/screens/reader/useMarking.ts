import type { RefObject } from 'react';
import type { Span } from '../../core/article/text.ts';
import type { Color } from '../../core/highlight/color.ts';
import { homeOf, type Page } from '../../core/highlight/homeOf.ts';
import { trimSpan } from '../../core/highlight/quote.ts';
import { selectedSpan } from '../../platform/selection.ts';
import { useColorNames } from '../../stores/colorNames.ts';
import { addHighlight, recolor } from '../../stores/highlights.ts';
import type { Placed } from './usePlaced.ts';

/** The colour that was used last, for as long as the visit lasts. */
let lastColor: Color = 'saffron';

interface MarkingOptions {
  page: Page;
  text: string;
  placed: readonly Placed[];
  span: Span | null;
  clear: () => void;
  /** Tells a screen reader. */
  say: (words: string) => void;
}

/** What can be done with the selection. */
export function useMarking(root: RefObject<HTMLElement | null>, options: MarkingOptions) {
  const { page, text, placed, span, clear, say } = options;
  const names = useColorNames();

  /** The selection without white space around it. A key may come before it has settled. */
  const selected = () => {
    const live = (root.current && selectedSpan(root.current)) ?? span;
    return live && trimSpan(text, live);
  };

  /** Marks a span and returns the highlight's id; null where there is none. The very same words are only recoloured. */
  const highlight = (color: Color = lastColor, made: Span | null = selected()): string | null => {
    if (!made) return null;
    lastColor = color;
    const same = placed.find(({ span }) => span.start === made.start && span.end === made.end);
    if (same) {
      void recolor(same.id, color);
      clear();
      return same.id;
    }
    const home = homeOf(page, made);
    const { id } = addHighlight(home, color);
    const count = home.words.split(/\s+/).length;
    say(`Highlighted, ${count} ${count === 1 ? 'word' : 'words'}, ${names[color]}`);
    clear();
    return id;
  };

  /** The home that a highlight of the selection would have; null where nothing is selected. */
  const home = () => {
    const made = selected();
    return made && homeOf(page, made);
  };

  return { highlight, home, lastColor };
}
