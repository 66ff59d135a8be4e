/** A tab of some engine's browser, as far as a walk through the app needs it. */
export interface Tab {
  goTo(url: string): Promise<void>;
  /** Runs a function in the page: it may use nothing around it, and answers with what JSON can say. */
  run<A extends unknown[], R>(work: (...given: A) => R, ...given: A): Promise<R>;
  /** Types characters and named keys ("Enter", "Shift") where the focus is. */
  type(...keys: string[]): Promise<void>;
  /** Errors that nothing caught, as far as the engine tells. */
  errors(): string[];
  close(): Promise<void>;
}

/** A browser to walk with. */
export interface Engine {
  name: string;
  /** Opens a tab on an empty profile; null where this machine has no such browser and can't get one. */
  open(): Promise<Tab | null>;
  /** What to do for it to be there. */
  missing: string;
}

/** The tab, arriving wherever it goes once the app has taken over from what the server's page drew. */
export function arriving(tab: Tab): Tab {
  return {
    ...tab,
    async goTo(url) {
      await tab.goTo(url);
      await until(tab, 'the app', () => !document.querySelector('.first-foot'));
    },
  };
}

const PATIENCE_MS = 30_000;
const PAUSE_MS = 100;

/** Waits until the page answers with something true. Throws after half a minute, saying what did not come. */
export async function until<A extends unknown[], R>(
  tab: Tab,
  what: string,
  work: (...given: A) => R,
  ...given: A
): Promise<R> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; ) {
    const found = await tab.run(work, ...given).catch(() => null); // a page between two addresses
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  throw new Error(`${what} did not come`);
}
