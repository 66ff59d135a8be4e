import type { FirstDraw, RootLook } from '../core/firstDraw/frame.ts';
import { cacheNames, lookEntry } from '../core/offline/cacheNames.ts';

/*
 * How pages will begin when they are opened next, for the service worker to show before the app is there
 * (workers/drawnPage.ts). A hint and nothing more: what is missing or fails here, the app draws.
 */

/** So many pages are kept; the one that was drawn longest ago goes. */
const MOST = 300;
const BASE = import.meta.env.BASE_URL;

/** Keeps how the page of an article will begin; null: nothing stands there before the app. */
export async function keepNextDraw(article: string, draw: FirstDraw | null): Promise<void> {
  const address = `${BASE}read/${article}`;
  await change(async (draws) => {
    if (!draw) return void (await draws.delete(address));
    await draws.put(address, Response.json(draw));
    const pages = (await draws.keys()).filter(({ url }) => !url.endsWith(lookEntry(BASE)));
    if (pages[0] && pages.length > MOST) await draws.delete(pages[0]);
  });
}

/** Keeps the look that all of them will have; null where none can be told ahead. */
export async function keepNextLook(look: RootLook | null): Promise<void> {
  await change(async (draws) => {
    if (look) await draws.put(lookEntry(BASE), Response.json(look));
    else await draws.delete(lookEntry(BASE));
  });
}

async function change(changing: (draws: Cache) => Promise<void>): Promise<void> {
  if (!('caches' in globalThis)) return;
  const draws = caches.open(cacheNames(BASE).drawn);
  await draws.then(changing).catch(() => undefined);
}
