import { strToU8, type Zippable, zipSync } from 'fflate';
import { articleElement } from './articleElements.ts';
import type { Edition, EditionPicture, EditionWords } from './edition.ts';
import { EDITION_CSS } from './editionCss.ts';
import { type Element, element, type Node } from './element.ts';
import { languageTag, tongue } from './inlineElements.ts';
import { writeXml } from './markup.ts';

const XHTML = 'http://www.w3.org/1999/xhtml';
const OPS = 'http://www.idpf.org/2007/ops';
const OPF = 'http://www.idpf.org/2007/opf';
const DC = 'http://purl.org/dc/elements/1.1/';

/** Kinds of pictures that every reading system shows (EPUB 3.3, core media types), with their endings. */
const ENDINGS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
};

interface Part {
  id: string;
  href: string;
  type: string;
  bytes: Uint8Array;
  properties?: string;
}

/**
 * An edition as an EPUB 3.3 book of one document (https://www.w3.org/TR/epub-33/). `now`: ms since 1970. Pictures of kinds
 * that are no core media type are left out, with their description in their place.
 */
export function writeEpub(given: Edition, words: EditionWords, now: number): Uint8Array {
  const edition = { ...given, title: named(given) };
  const pictures = pictureParts(edition.pictures);
  const pictureAt = (url: string) => pictures.get(url)?.href ?? null;
  const article = articleElement({ edition, words, pictureAt });
  const parts: Part[] = [
    xhtml('nav', edition, navigation(edition.title), 'nav'),
    xhtml('article', edition, article),
    { id: 'style', href: 'style.css', type: 'text/css', bytes: strToU8(EDITION_CSS) },
    ...pictures.values(),
  ];
  const files: Zippable = {
    // First and unpacked, so that its bytes stand where readers of any kind look for them.
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': xml(CONTAINER),
    'book/package.opf': xml(packageOf(edition, parts, now)),
  };
  for (const { href, bytes } of parts) files[`book/${href}`] = bytes;
  return zipSync(files, { mtime: now });
}

/** A book needs a name. */
function named({ title, site, url }: Edition): string {
  return [title, site, url].find((name) => name?.trim()) ?? '…';
}

/** As far as it is a date of ISO 8601. */
function isoDate(stated: string | null): string | null {
  return /^\d{4}(?:-\d\d(?:-\d\d)?)?/.exec(stated ?? '')?.[0] ?? null;
}

const CONTAINER = element(
  'container',
  { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' },
  [
    element('rootfiles', {}, [
      element('rootfile', {
        'full-path': 'book/package.opf',
        'media-type': 'application/oebps-package+xml',
      }),
    ]),
  ],
);

function pictureParts(pictures: ReadonlyMap<string, EditionPicture>): Map<string, Part> {
  const parts = new Map<string, Part>();
  for (const [url, { bytes, type }] of pictures) {
    const ending = ENDINGS[type];
    const id = `picture-${parts.size + 1}`;
    if (ending) parts.set(url, { id, href: `${id}.${ending}`, type, bytes });
  }
  return parts;
}

function xhtml(id: string, { lang, dir, title }: Edition, body: Node, properties?: string): Part {
  const page = element('html', { xmlns: XHTML, 'xmlns:epub': OPS, ...tongue(lang, dir) }, [
    element('head', {}, [
      element('title', {}, [title]),
      element('link', { rel: 'stylesheet', href: 'style.css' }),
    ]),
    element('body', {}, [body]),
  ]);
  const type = 'application/xhtml+xml';
  return { id, href: `${id}.xhtml`, type, bytes: xml(page), ...(properties && { properties }) };
}

function navigation(title: string): Node {
  const link = element('a', { href: 'article.xhtml' }, [title]);
  return element('nav', { 'epub:type': 'toc' }, [element('ol', {}, [element('li', {}, [link])])]);
}

function packageOf(edition: Edition, parts: readonly Part[], now: number): Element {
  const { title, byline, site, url, publishedAt, lang, revision } = edition;
  const stated = { creator: byline, publisher: site, source: url, date: isoDate(publishedAt) };
  const modified = `${new Date(now).toISOString().slice(0, 19)}Z`;
  return element('package', { xmlns: OPF, version: '3.0', 'unique-identifier': 'id' }, [
    element('metadata', { 'xmlns:dc': DC }, [
      element('dc:identifier', { id: 'id' }, [`urn:x-lutrin:revision:${revision}`]),
      element('dc:title', {}, [title]),
      element('dc:language', {}, [languageTag(lang) ?? 'und']),
      ...Object.entries(stated).flatMap(([name, value]) =>
        value ? [element(`dc:${name}`, {}, [value])] : [],
      ),
      element('meta', { property: 'dcterms:modified' }, [modified]),
    ]),
    element(
      'manifest',
      {},
      parts.map(({ id, href, type, properties }) =>
        element('item', { id, href, 'media-type': type, properties }),
      ),
    ),
    element('spine', {}, [element('itemref', { idref: 'article' })]),
  ]);
}

function xml(root: Node): Uint8Array {
  return strToU8(`<?xml version="1.0" encoding="UTF-8"?>\n${writeXml(root)}\n`);
}
