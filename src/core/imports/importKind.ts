import { decode } from '../decode/decode.ts';

/** How much of a file tells whether it is one article or many; in bytes. */
export const HEAD = 4096;

const ENDINGS = /\.(zip|epub|csv|tsv|json|jsonld|jsonl|ndjson|opml|enex|xml|mhtml?)$/i;

/** Whether a file is to be read as the export of another app, a book or an archive, not as one article. */
export function isImport(name: string, head: Uint8Array): boolean {
  if (ENDINGS.test(name) || isZip(head)) return true;
  const text = decode(head).text;
  return isBookmarks(text) || isClippings(text);
}
/** The line under the title, in any language: a dash, then places and a date parted by bars. */
export const CLIPPING_FACTS = /^- .*(?:\d|\|)/;

/** Whether HTML is a list of links that a browser or Pocket has written. */
export function isBookmarks(head: string): boolean {
  return /<!DOCTYPE\s+NETSCAPE-Bookmark-file|<title>\s*Pocket Export/i.test(head);
}

/** Whether a text is the list of clippings that a Kindle keeps. */
export function isClippings(head: string): boolean {
  const [, facts = ''] = head.replace(/^\uFEFF/, '').split(/\r?\n/);
  return CLIPPING_FACTS.test(facts) && head.includes('==========');
}

/** Whether bytes begin as a zip archive does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}
