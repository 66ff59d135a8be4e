import { startTransition, useEffect, useState } from 'react';
import type { Article } from '../../../core/article/article.ts';
import { afterPaint } from '../../../platform/afterPaint.ts';
import { libraryArticles } from '../../../stores/libraryArticles.ts';

/** Every article of the library, once they are here. */
export function useLibrary(): readonly Article[] {
  const [list, setList] = useState<readonly Article[]>([]);
  useEffect(() => {
    let current = true;
    afterPaint(async () => {
      const all = await libraryArticles();
      if (current) startTransition(() => setList(all));
    });
    return () => {
      current = false;
    };
  }, []);
  return list;
}
