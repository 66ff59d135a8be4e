import type { RefObject } from 'react';
import { useDrift } from './focus/useDrift.ts';
import { useFocus } from './focus/useFocus.ts';
import type { Opened } from './opened.ts';
import { useContents } from './panel/useContents.ts';
import { usePages } from './places/usePages.ts';
import { usePlace } from './places/usePlace.ts';
import type { Travel } from './places/useTravel.ts';
import type { ShownText } from './sheet/useShownText.ts';

interface WaysOptions extends Pick<Opened, 'article' | 'revision'> {
  shown: ShownText;
  travel: Travel;
  /** True where the article is opened at something else than the place where the reader stopped. */
  jumped: boolean;
  /** The reading caret has the arrows. */
  walking: boolean;
  /** Something stands over the text. */
  covered: boolean;
  /** Whether a press at a point of the viewport is for something in the text. */
  isTaken: (x: number, y: number) => boolean;
  /** Tells a screen reader. */
  say: (words: string) => void;
}

/** The ways through the text: the place kept, pages, contents, the focus, and scrolling by itself. */
export function useWays(root: RefObject<HTMLElement | null>, options: WaysOptions) {
  const { article, revision, shown, travel, jumped, walking, covered, isTaken, say } = options;
  const rtl = revision.dir === 'rtl';
  const place = usePlace(root, { article, ...shown.shares, bound: travel.bound, jumped });
  const pages = usePages(root, { rtl, busy: covered || walking, isTaken, say });
  const contents = useContents(shown);
  const looked = useFocus(root, { paragraphs: shown.paragraphs, busy: walking, say });
  const drifting = useDrift(root, article, say);
  return { rtl, place, pages, contents, looked, drifting };
}
