import { useEffect, useState } from 'react';
import type { Article } from '../../core/article/article.ts';
import { libraryArticles } from '../../stores/libraryArticles.ts';

/** Every article of the library, once they are here. */
export function useLibrary(): readonly Article[] {
  const [list, setList] = useState<readonly Article[]>([]);
  useEffect(() => {
    let current = true;
    void libraryArticles().then((all) => current && setList(all));
    return () => {
      current = false;
    };
  }, []);
  return list;
}
