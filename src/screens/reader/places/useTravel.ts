import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { Article } from '../../../core/article/article.ts';
import type { Shares } from '../../../core/article/share.ts';
import type { Stop, Trail } from '../../../core/places/trail.ts';
import { paths } from '../../../paths.ts';
import { offsetHere, scrollToOffset } from '../../../platform/selection.ts';
import { arriveIn, followTrail, leavePlace, useTrail } from '../../../stores/trail.ts';
import { READING_LINE } from '../readingLine.ts';

export type Travel = ReturnType<typeof useTravel>;

/** Jumps, and the way back from them: through this article, and to those read before. */
export function useTravel(
  root: RefObject<HTMLElement | null>,
  { id, revision }: Article,
  { shareOf }: Shares,
) {
  const navigate = useNavigate();
  const { state } = useLocation();
  const behind = useTrail(({ behind }) => behind.length > 0);
  const ahead = useTrail(({ ahead }) => ahead.length > 0);

  // As the text is drawn: a key may be pressed at once.
  const arrived = useRef(false);
  const bound = useRef<Stop | null>(null);
  useLayoutEffect(() => {
    if (!arrived.current) bound.current = arriveIn(id);
    arrived.current = true;
  }, [id]);

  const here = useCallback((): Stop => {
    const offset = (root.current && offsetHere(root.current, READING_LINE)) ?? 0;
    return { article: id, revision, offset, share: shareOf(offset) };
  }, [root, id, revision, shareOf]);

  const leave = useCallback(() => leavePlace(here()), [here]);

  const go = useCallback(
    (way: keyof Trail) => {
      const to = followTrail(here(), way);
      if (!to) return false;
      if (to.article !== id) void navigate(paths.article(to.article), { state });
      else if (root.current) scrollToOffset(root.current, to.offset, READING_LINE);
      return true;
    },
    [here, id, root, navigate, state],
  );
  return {
    behind,
    ahead,
    leave,
    go,
    /** Where the trail led in this article when it was opened; null where it was opened otherwise. */
    bound,
  };
}
