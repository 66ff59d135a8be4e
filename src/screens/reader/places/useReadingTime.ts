import { useEffect } from 'react';
import type { Article } from '../../../core/article/article.ts';
import { attend } from '../../../platform/attendance.ts';
import { addReading } from '../../../stores/readings.ts';
import { useSettings } from '../../../stores/settings.ts';

/** Writes down how long the article is read, where the reader has not switched that off. */
export function useReadingTime(article: Article): void {
  const { statistics } = useSettings();
  useEffect(() => {
    if (!statistics) return;
    return attend((ms) => void addReading(article, ms));
  }, [article, statistics]);
}
