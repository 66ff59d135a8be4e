import { canonicalJson, hashText } from '../article/revision.ts';
import { canonicalUrl } from '../clean/read/link.ts';

const HIGHLIGHT = 'urn:x-lutrin:highlight:';
const ARTICLE = 'urn:x-lutrin:article:';
const REVISION = 'urn:x-lutrin:revision:';
/** RFC 3986, as far as a reader of such files must insist. */
const URI = /^[a-z][a-z0-9+.-]*:(?:[\w\-.~:/?#@!$&'()*+,;=]|%[0-9a-f]{2})+$/i;
const OUR_ID = /^[A-Za-z0-9-]{1,100}$/;

export function highlightIri(id: string): string {
  return HIGHLIGHT + encodeURIComponent(id.toWellFormed());
}

export function isUri(value: unknown): value is string {
  return typeof value === 'string' && URI.test(value);
}

/** An IRI for an annotation that has none: the same for the same content. */
export function iriOfContent(value: unknown): string {
  return `urn:x-lutrin:content:${hashText(canonicalJson(value))}`;
}

/**
 * The id of the highlight that an annotation becomes: its own where it is ours, else one made of its IRI, so that
 * importing it again gives the same highlight. `part` tells its passages apart.
 */
export function highlightIdOf(iri: string, part = 0): string {
  const own = iri.startsWith(HIGHLIGHT) ? iri.slice(HIGHLIGHT.length) : '';
  const id = OUR_ID.test(own) ? own : `from-${hashText(iri).slice(0, 24)}`;
  return part ? `${id}-${part + 1}` : id;
}

/** What an annotation names as its source: the article's address, or a urn of ours where it has none. */
export function sourceOf({ id, url }: { id: string; url: string | null }): string {
  return url ? uriOf(url) : ARTICLE + encodeURIComponent(id);
}

/** The id of an article that a source of ours names; null for an address. */
export function articleIdOf(source: string): string | null {
  const id = source.startsWith(ARTICLE) ? source.slice(ARTICLE.length) : '';
  return OUR_ID.test(id) ? id : null;
}

export function revisionIri(hash: string): string {
  return REVISION + hash;
}

/** The hash of the revision that an IRI names; null where it is none of ours. */
export function revisionOf(iri: string): string | null {
  return /^urn:x-lutrin:revision:([0-9a-f]{32})$/.exec(iri)?.[1] ?? null;
}

/** One key for all addresses of the same page: whatever scheme, `www.`, tracking, fragment and last slash. */
export function addressKey(address: string): string | null {
  const url = canonicalUrl(uriOf(address));
  return url?.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/(?=$|\?)/, '') ?? null;
}

/** The id under which an article is kept that annotations name and that the library does not have. */
export function elsewhereId(source: string): string {
  return `elsewhere-${hashText(addressKey(source) ?? source).slice(0, 24)}`;
}

/** An address as RFC 3986 has it: browsers leave some characters as they are. */
function uriOf(address: string): string {
  return address
    .toWellFormed()
    .replace(/[^\w\-.~:/?#@!$&'()*+,;=%]/gu, encodeURIComponent)
    .replace(/%(?![0-9a-f]{2})/gi, '%25');
}
