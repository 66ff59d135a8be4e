/** What may not happen while hostile content is in the app, as the page itself saw it. */
export interface Sighting {
  /** Calls of the canary functions and changes of what scripts rely on. */
  events: string[];
  /** Longest time the page stood still since the last look, in milliseconds. */
  stillMs: number;
}

/** Runs in every page before its scripts: `__look` notes what is wrong right now, `__take` gives all that was noted. */
export function layCanaries(): void {
  const state = { events: [] as string[], still: [0] };
  const call =
    (name: string) =>
    (...given: unknown[]) => {
      state.events.push(`${name}(${given.map(String).join(', ').slice(0, 80)})`);
      return null;
    };
  for (const name of ['__pwned', 'alert', 'prompt', 'confirm', 'print', 'open'])
    Object.defineProperty(window, name, { value: call(name), writable: false });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) state.still.push(duration);
  }).observe({ type: 'longtask' });
  const prototypeKeys = String(Reflect.ownKeys(Object.prototype).map(String));
  const sheets = () => document.styleSheets.length;
  const stranger = () =>
    document.querySelector(
      'iframe, frame, object, embed, base, form[action], meta[http-equiv="refresh" i], template, audio, video, [onload], [onerror], [onclick]',
    );
  Object.defineProperty(window, '__take', {
    value: () => ({
      events: [...new Set(state.events.splice(0))],
      stillMs: Math.max(...state.still.splice(0), 0),
    }),
  });
  Object.defineProperty(window, '__look', {
    value: (covered?: string) => {
      const events: string[] = [];
      if (covered) events.push(`something covers the app: ${covered}`);
      if (String(Reflect.ownKeys(Object.prototype).map(String)) !== prototypeKeys)
        events.push('Object.prototype has another key');
      if ('polluted' in {}) events.push('({}).polluted is there');
      const found = stranger();
      if (found) events.push(`the page holds ${found.outerHTML.slice(0, 100)}`);
      const article = document.querySelector('main article');
      const styled = article?.querySelector('[style], style, script, [name], svg a, math, img');
      if (styled) events.push(`the article holds ${styled.outerHTML.slice(0, 100)}`);
      for (const one of document.querySelectorAll('script, link'))
        if (
          Array.from(one.attributes).some(
            ({ name, value }) =>
              (name === 'src' || name === 'href') &&
              new URL(value, location.href).origin !== location.origin,
          )
        )
          events.push(`the page holds ${one.outerHTML.slice(0, 100)}`);
      for (const { href, protocol, username, password } of document.querySelectorAll('a'))
        if (href && (!/^(https?|mailto|blob):$/.test(protocol) || username || password))
          events.push(`a link to ${href.slice(0, 100)}`);
      if (document.getElementById !== Document.prototype.getElementById)
        events.push('document is clobbered');
      if (document.title.length > 10_000) events.push('the title is endless');
      if (sheets() === 0) events.push('the app has lost its styles');
      state.events.push(...events);
    },
  });
}
