import { type ComponentType, useEffect, useState } from 'react';

type Later<P> = ComponentType<P> & {
  /** Fetches it, so that it stands at once where it is drawn. Resolves where it can't be had, too. */
  ready: () => Promise<void>;
};

/** A part of the page that comes after the rest; till then, and where it can't be had, `Instead` stands there. */
export function later<P extends object>(
  load: () => Promise<{ default: ComponentType<P> }>,
  Instead: ComponentType<P> = Nothing,
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
    const Shown = Part ?? Instead;
    return <Shown {...props} />;
  }
  return Object.assign(LaterPart, { ready });
}

function Nothing(): null {
  return null;
}
