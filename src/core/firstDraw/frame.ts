import { element, type Node } from '../edition/element.ts';
import { writeHtml } from '../edition/markup.ts';

/** Where in a frame stands what is drawn. */
export const DRAWN_HERE = '<!--drawn-->';

/** What a page shows before its app runs. */
export interface FirstDraw {
  title: string;
  /** HTML of known elements and escaped text alone: what `writeHtml` writes. */
  markup: string;
}

/** How the reader has the page look: the attributes of its root element. */
export type RootLook = Readonly<Record<string, string>>;

/** A frame is a page without what is drawn in it. Its two parts: to the end of that, and what follows. */
export function filled(
  frame: string,
  { title, markup }: FirstDraw,
  look: RootLook = {},
): [text: string, app: string] {
  const [above = '', below = ''] = frame.split(DRAWN_HERE);
  const root = writeHtml(element('html', look)).replace(/<\/html>$/, '');
  const head = titled(above, title).replace(/<html[^>]*>/, (plain) =>
    Object.keys(look).length > 0 ? root : plain,
  );
  return [head + markup, below];
}

/** The page under another title. */
export function titled(page: string, title: string): string {
  return page.replace(/<title>.*?<\/title>/s, () => writeHtml(element('title', {}, [title])));
}

/** A first draw of these nodes. */
export function firstDraw(title: string, drawn: Node): FirstDraw {
  return { title, markup: writeHtml(drawn) };
}
