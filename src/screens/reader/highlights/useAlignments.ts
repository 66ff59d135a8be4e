import { useEffect, useMemo, useState } from 'react';
import { type Alignment, align } from '../../../core/highlight/align.ts';
import { alignAside } from '../../../platform/aligner.ts';

/** UTF-16 units of both texts together that a slow phone aligns within one long frame, 50 ms. */
const LONG = 24_000;

/**
 * The alignments of an article's former texts, by revision, with its text as it is now. Long ones are made in a
 * worker and come all at once; null until then.
 */
export function useAlignments(
  formers: ReadonlyMap<string, string>,
  text: string,
): ReadonlyMap<string, Alignment | null> {
  const atOnce = useMemo(() => {
    const isLong = (former: string) => former.length + text.length > LONG;
    const made = new Map<string, Alignment | null>();
    for (const [hash, former] of formers)
      made.set(hash, isLong(former) ? null : align(former, text));
    return made;
  }, [formers, text]);
  const [all, setAll] = useState({ atOnce, made: atOnce });

  useEffect(() => {
    const long = [...formers].filter(([hash]) => atOnce.get(hash) === null);
    if (long.length === 0) return;
    let wanted = true;
    const coming = long.map(
      async ([hash, former]) => [hash, await alignAside(former, text)] as const,
    );
    void Promise.all(coming).then((aside) => {
      if (wanted) setAll({ atOnce, made: new Map([...atOnce, ...aside]) });
    });
    return () => {
      wanted = false;
    };
  }, [formers, text, atOnce]);

  return all.atOnce === atOnce ? all.made : atOnce;
}
