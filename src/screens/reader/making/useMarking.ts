import { plural, t } from '@lingui/core/macro';
import type { RefObject } from 'react';
import type { Span } from '../../../core/article/text.ts';
import type { Color } from '../../../core/highlight/color.ts';
import { homeOf, type Page } from '../../../core/highlight/homeOf.ts';
import { trimSpan } from '../../../core/highlight/quote.ts';
import type { Style } from '../../../core/highlight/style.ts';
import { selectedSpan } from '../../../platform/selection.ts';
import { useColorNames } from '../../../stores/colorNames.ts';
import { addHighlight, type Highlight, recolor, restyle } from '../../../stores/highlights.ts';
import { styleNames } from '../highlights/styleNames.ts';
import type { Placed } from '../highlights/usePlaced.ts';

/** The colour that was used last, for as long as the visit lasts. */
let lastColor: Color = 'saffron';

/** How a passage is to be marked: in the colour used last, and filled, unless it is said otherwise. */
export interface Look {
  color?: Color | undefined;
  style?: Style | undefined;
}

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

  /** Gives a highlight another look. Asked again for the style that it has, it is filled. */
  const relook = ({ id, style: had }: Highlight, { color: asked, style }: Look) => {
    const color = asked ?? (style ? null : lastColor);
    if (color) {
      lastColor = color;
      void recolor(id, color);
      say(names[color]);
    }
    if (style) {
      const next = had === style ? 'fill' : style;
      void restyle(id, next);
      say(styleNames()[next]);
    }
  };

  /** Marks a span and returns the highlight's id; null where there is none. The very same words only look otherwise. */
  const highlight = (look: Look = {}, made: Span | null = selected()): string | null => {
    if (!made) return null;
    const same = placed.find(({ span }) => span.start === made.start && span.end === made.end);
    const { color = lastColor, style = 'fill' } = look;
    if (same) relook(same, look);
    else lastColor = color;
    clear();
    if (same) return same.id;
    const home = homeOf(page, made);
    const { id } = addHighlight(home, { color, style });
    const count = home.words.split(/\s+/).length;
    const named = style === 'fill' ? names[color] : `${styleNames()[style]}, ${names[color]}`;
    say(t`Highlighted, ${plural(count, { one: '# word', other: '# words' })}, ${named}`);
    return id;
  };

  /** The home that a highlight of the selection would have; null where nothing is selected. */
  const home = () => {
    const made = selected();
    return made && homeOf(page, made);
  };

  return { highlight, relook, home };
}
