import type { Article } from '../../core/article/article.ts';
import { safeUrl } from '../../core/article/safeUrl.ts';
import { COLORS } from '../../core/highlight/color.ts';
import type { Trail } from '../../core/places/trail.ts';
import { openOriginal } from '../../platform/openOriginal.ts';
import { useKeys } from '../../stores/keys.ts';
import { standingNow } from '../../stores/standing.ts';
import { favour, finish, shelve } from '../../stores/triage.ts';
import type { Look } from './making/useMarking.ts';

interface ReaderActs {
  article: Article;
  /** In this look, or in the colour used last. */
  mark: (look: Look) => void;
  annotate: () => void;
  tag: () => void;
  remove: () => void;
  /** False where there was nothing to leave. */
  leave: () => boolean;
  /** Selects the next or previous paragraph. */
  walk: (by: 1 | -1) => void;
  /** Along the places that were left by jumps; false where the way ends. */
  travel: (way: keyof Trail) => boolean;
  /** Opens the table of contents, or closes it; false where there is none. */
  contents: () => boolean;
}

export function useReaderKeys(acts: ReaderActs): void {
  const { article, mark, walk } = acts;
  const standing = () => standingNow(article.id);
  const inColor = (at: number) => () => COLORS[at] && mark({ color: COLORS[at] });
  useKeys({
    highlight: () => mark({}),
    underline: () => mark({ style: 'underline' }),
    strike: () => mark({ style: 'strike' }),
    color1: inColor(0),
    color2: inColor(1),
    color3: inColor(2),
    color4: inColor(3),
    color5: inColor(4),
    note: acts.annotate,
    tag: acts.tag,
    remove: acts.remove,
    back: () => acts.travel('behind'),
    forward: () => acts.travel('ahead'),
    contents: acts.contents,
    nextParagraph: () => walk(1),
    previousParagraph: () => walk(-1),
    // An open popover closes by itself.
    leave: () => !document.querySelector(':popover-open') && acts.leave(),
    favourite: () => favour([article.id], !standing().favourite),
    archive: () => shelve([article.id], standing().shelf === 'archive' ? 'inbox' : 'archive'),
    later: () => shelve([article.id], standing().shelf === 'later' ? 'inbox' : 'later'),
    finish: () => finish([article.id], standing().state !== 'finished'),
    original: () => {
      const address = safeUrl(article.url);
      if (address) openOriginal(address);
    },
  });
}
