import { type FirstDraw, filled, type RootLook } from '../core/firstDraw/frame.ts';
import { cacheNames, lookEntry } from '../core/offline/cacheNames.ts';

/** ms after which a page asks for its app: the frame that shows its text is on its way by then. */
const TEXT_FIRST = 50;
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
    return new Response(inTurn(filled(page, draw, look)), { headers: HTML });
  } catch {
    return null;
  }
}

/** The app's part a moment after the text's. */
function inTurn([text, app]: readonly [string, string]): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async start(controller) {
      controller.enqueue(encoder.encode(text));
      await new Promise((resolve) => setTimeout(resolve, TEXT_FIRST));
      controller.enqueue(encoder.encode(app));
      controller.close();
    },
  });
}
