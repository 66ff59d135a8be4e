import { type ComponentType, useEffect, useState } from 'react';

type Later<P> = ComponentType<P> & {
  /** Fetches it, so that it stands at once where it is drawn. Resolves where it can't be had, too. */
  ready: () => Promise<void>;
};

/** A part of the page that comes after the rest; where it can't be had, the rest stands without it. */
export function later<P extends object>(
  load: () => Promise<{ default: ComponentType<P> }>,
): Later<P> {
  let loaded: ComponentType<P> | null = null;
  const ready = () =>
    load()
      .then((part) => {
        loaded = part.default;
      })
      .catch(() => {});
  function LaterPart(props: P) {
    const [Part, setPart] = useState(() => loaded);
    useEffect(() => {
      if (!Part) void ready().then(() => setPart(() => loaded));
    }, [Part]);
    return Part && <Part {...props} />;
  }
  return Object.assign(LaterPart, { ready });
}
