import type { Outcome } from './desk.ts';
import type { Door } from './doors.ts';

/** What the hand does in the page: everything that a reader does with a file that was chosen, by the app's own buttons. */
export interface Hand {
  /** Follows a chosen file to its end. From the bringing-in screen it comes back there, ready for the next file. */
  follow(door: Door): Promise<Omit<Outcome, 'mb' | 'stillMs'>>;
}

/** Runs in every page before its scripts. One call a file: a word over the wire for each click would take minutes. */
export function layHand(patienceMs: number): void {
  const LOOKED_AT = 3;
  type Found = Awaited<ReturnType<Hand['follow']>>;
  const look = Reflect.get(window, '__look') as (covered?: string) => void;

  const until = async <T>(what: string, find: () => T | null | undefined | false): Promise<T> => {
    const end = performance.now() + patienceMs;
    for (;;) {
      const found = find();
      if (found) return found;
      if (performance.now() > end) throw new Error(`there is no ${what}`);
      await new Promise((next) => setTimeout(next, 8));
    }
  };
  const frame = () => new Promise((next) => requestAnimationFrame(() => setTimeout(next, 10)));
  const named = (selector: string, name: RegExp) =>
    Array.from(document.querySelectorAll<HTMLElement>(selector)).find((one) =>
      name.test((one.getAttribute('aria-label') ?? one.textContent ?? '').trim()),
    );
  /** As a pointer does: what lies over it would get the click. */
  const press = (one: HTMLElement) => {
    one.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, width, height } = one.getBoundingClientRect();
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    if (hit && !one.contains(hit) && !hit.contains(one)) look(`${hit.outerHTML.slice(0, 80)}`);
    one.click();
  };
  const pressNamed = async (selector: string, name: RegExp) =>
    press(await until(String(name), () => named(selector, name)));
  const seen = async () => {
    await frame();
    look();
  };

  const answer = (take: RegExp): Pick<Found, 'what' | 'said'> | null => {
    const main = document.querySelector('main');
    const said = Array.from(
      main?.querySelectorAll('[role="alert"]') ?? [],
      (one) => one.textContent,
    );
    if (said.join('').trim()) return { what: 'refused', said: said.join(' ').trim() };
    const button = named('main button', take)?.textContent;
    if (button === 'Keep article') return { what: 'kept', said: main?.textContent ?? '' };
    if (button) return { what: 'imported', said: main?.innerText ?? '' };
    const nothing = named('main button', /^Choose another file$/);
    return nothing ? { what: 'nothing', said: main?.innerText ?? '' } : null;
  };
  const visitNotebook = async (found: Found) => {
    await pressNamed('nav a', /^Notebook$/);
    await until('notebook', () => document.title.startsWith('Notebook'));
    await seen();
    lookAround(found);
  };
  /** What the notebook shows, and how many of its entries it calls unattached. */
  const lookAround = (found: Found) => {
    found.shown.push(document.querySelector('main')?.textContent ?? '');
    for (const one of document.querySelectorAll('main span'))
      if (one.textContent === 'Unattached') found.unattached++;
  };
  const takes: Readonly<Record<string, (found: Found) => Promise<void>>> = {
    async 'bring-in'(found) {
      if (found.what === 'kept') {
        await read(found);
        await backToLibrary();
      } else {
        await until('library', () => named('a', /^Bring in$/) && rows()[0]);
        await readFirst(found, (row) => row.getAttribute('href')?.includes('/own-') ?? false);
        await visitNotebook(found);
        await backToLibrary();
      }
      await pressNamed('a', /^Bring in$/);
      await until('file field', () => document.querySelector('input[type="file"]'));
    },
    async 'import-annotations'(found) {
      await until('notebook', () => document.title.startsWith('Notebook'));
      await seen();
      lookAround(found);
    },
    async 'your-data'(found) {
      await until('end of the taking in', () =>
        /Added:|Your library now/.test(document.body.innerText),
      );
      await visitNotebook(found);
      await backToLibrary();
      await until('articles', () => rows()[0]);
      await readFirst(found, () => true);
    },
  };

  /** Reads the first articles of the library, as long as they are wanted. */
  const readFirst = async (found: Found, wanted: (row: HTMLElement) => boolean) => {
    await seen();
    for (let at = 0; at < Math.min(LOOKED_AT, rows().length); at++) {
      const row = rows()[at];
      if (!row || !wanted(row)) break;
      press(row);
      await read(found);
      await backToLibrary();
    }
  };

  const read = async (found: Found) => {
    const article = await until(
      'article',
      () =>
        document.querySelector<HTMLElement>('main article h1') &&
        document.querySelector<HTMLElement>('main article'),
    );
    await seen();
    found.shown.push(article.textContent ?? '');
    for (const { href, textContent } of article.querySelectorAll('a'))
      found.links.push({ href, text: textContent ?? '' });
    for (const layer of CSS.highlights.values())
      for (const range of layer) found.painted.push(String(range));
    await lookIntoTray(found);
  };
  const lookIntoTray = async (found: Found) => {
    await pressNamed('button', /^Highlights: \d+$/);
    const panel = await until('panel', () => document.querySelector('aside'));
    found.unattached += panel.querySelectorAll('[aria-label="Unattached"] > ul > li').length;
    await pressNamed('button', /^Highlights: \d+$/);
  };
  const backToLibrary = async () => {
    await pressNamed('header a', /^Library$/);
    await until('library', () => named('a', /^Bring in$/));
  };
  const rows = () => document.querySelectorAll<HTMLElement>('[data-row] a[data-entry]');

  const hand: Hand = {
    async follow({ path, take }) {
      const start = performance.now();
      const name = new RegExp(take);
      const answered = await until('answer', () => answer(name));
      const ms = performance.now() - start;
      const nothing = { shown: [], stored: [], links: [], painted: [], unattached: 0 };
      const found: Found = { ...answered, ms, ...nothing };
      await seen();
      if (found.what === 'refused' || found.what === 'nothing') return found;
      await pressNamed('main button', name);
      await takes[path]?.(found);
      return found;
    },
  };
  Object.defineProperty(window, '__hand', { value: hand });
}
