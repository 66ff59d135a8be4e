import { startTransition, useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import type { Article } from '../../../core/article/article.ts';
import { isLong } from '../../../core/article/portions.ts';
import type { Shares } from '../../../core/article/share.ts';
import { afterPaint } from '../../../platform/afterPaint.ts';
import { useSettings } from '../../../stores/settings.ts';
import { useTrail } from '../../../stores/trail.ts';
import { stoppedAt } from './stoppedAt.ts';

/**
 * The offset where a long article is read first, while only what is near that need be drawn; null once its first frame is out,
 * where the address asks for something, which may stand anywhere, and on pages, which are cut from the first to the last.
 */
export function useBegun(article: Article, text: string, shares: Shares): number | null {
  const { search } = useLocation();
  const { flow } = useSettings();
  const [begun, setBegun] = useState(() => {
    if (!isLong(text.length)) return null;
    const { bound } = useTrail.getState();
    return stoppedAt(article, shares, bound?.article === article.id ? bound : null) ?? 0;
  });
  useEffect(() => afterPaint(() => startTransition(() => setBegun(null))), []);
  return search || flow === 'pages' ? null : begun;
}
