import { type FirstDraw, filled, type RootLook } from '../core/firstDraw/frame.ts';
import { cacheNames, lookEntry } from '../core/offline/cacheNames.ts';

const HTML = { 'content-type': 'text/html; charset=utf-8' };

/**
 * The page at an address as it will begin, in the reader's look, so that text stands before the app does. Null where the app
 * has not drawn it ahead (platform/nextDraws.ts), or where that can't be read. `base` is the path of this install.
 */
export async function drawnPage(
  base: string,
  address: string,
  frame: Promise<Response | undefined>,
): Promise<Response | null> {
  try {
    const draws = await caches.open(cacheNames(base).drawn);
    const [draw, look, page] = await Promise.all([
      draws.match(address).then((kept) => kept?.json() as Promise<FirstDraw> | undefined),
      draws.match(lookEntry(base)).then((kept) => kept?.json() as Promise<RootLook> | undefined),
      frame.then((kept) => kept?.text()),
    ]);
    if (!draw || !look || !page) return null;
    return new Response(filled(page, draw, look), { headers: HTML });
  } catch {
    return null;
  }
}
