import { useCallback, useEffect, useMemo, useState } from 'react';

/** How high things are, in px, by id: known of those that are or were on screen, each as it was seen last. */
export function useHeights() {
  const [heights, setHeights] = useState<ReadonlyMap<string, number>>(new Map());
  const observer = useMemo(
    () =>
      new ResizeObserver((entries) =>
        setHeights((before) => {
          const after = new Map(before);
          for (const { target } of entries)
            after.set(
              (target as HTMLElement).dataset.height ?? '',
              (target as HTMLElement).offsetHeight,
            );
          return after;
        }),
      ),
    [],
  );
  useEffect(() => () => observer.disconnect(), [observer]);
  /** For the `ref` of an element with `data-height={id}`. */
  const measured = useCallback(
    (element: HTMLElement | null) => {
      if (!element) return;
      observer.observe(element);
      return () => observer.unobserve(element);
    },
    [observer],
  );
  return { heights, measured };
}
