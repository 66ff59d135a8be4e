import { type RefObject, useState } from 'react';
import type { Article } from '../../core/article/article.ts';
import type { Block } from '../../core/article/block.ts';
import { wordsOf } from '../../core/article/passage.ts';
import { articleText, type Span } from '../../core/article/text.ts';
import type { Color } from '../../core/highlight/color.ts';
import { quoteOf, trimSpan } from '../../core/highlight/quote.ts';
import { selectedSpan } from '../../platform/selection.ts';
import { addHighlight, recolor } from '../../stores/highlights.ts';
import type { Placed } from './usePlaced.ts';

/** The colour that was used last, for as long as the visit lasts. */
let lastColor: Color = 'saffron';

interface MarkingOptions {
  article: Article;
  blocks: readonly Block[];
  placed: readonly Placed[];
  /** Passages that are not on screen: no words of a highlight. */
  hidden: (index: number) => boolean;
  span: Span | null;
  clear: () => void;
}

/** What can be done with the selection. `said` is what a screen reader is told of it. */
export function useMarking(root: RefObject<HTMLElement | null>, options: MarkingOptions) {
  const { article, blocks, placed, hidden, span, clear } = options;
  const [said, setSaid] = useState('');

  /** The selection without white space around it. A key may come before it has settled. */
  const selected = () => {
    const live = span ?? (root.current && selectedSpan(root.current));
    return live && trimSpan(articleText(blocks), live);
  };

  /** Marks it and returns the highlight's id; null where nothing is selected. The very same words are only recoloured. */
  const highlight = (color: Color = lastColor): string | null => {
    const made = selected();
    if (!made) return null;
    lastColor = color;
    const same = placed.find(({ span }) => span.start === made.start && span.end === made.end);
    if (same) {
      void recolor(same.id, color);
      clear();
      return same.id;
    }
    const words = wordsOf(blocks, made, hidden);
    const quote = quoteOf(articleText(blocks), made);
    const { id } = addHighlight(
      { article: article.id, revision: article.revision, span: made, quote, words },
      color,
    );
    const count = words.split(/\s+/).length;
    setSaid(`Highlighted, ${count} ${count === 1 ? 'word' : 'words'}, ${color}`);
    clear();
    return id;
  };

  const words = () => {
    const made = selected();
    return made ? wordsOf(blocks, made, hidden) : '';
  };

  return { said, highlight, words, lastColor };
}
