import { safeUrl as drawable } from '../../article/safeUrl.ts';

const TRACKING =
  /^(utm_\w+|fbclid|gclid|gclsrc|dclid|msclkid|yclid|xtor|mc_[ce]id|igshid|_ga|_gl|at_(medium|campaign|\w+)|wt_?mc\w*|ns_\w+|cmpid|cmp|ref_src|smid|sfnsn|spm|vero_id|mkt_tok)$/i;

/**
 * The address a link may lead to, as `article/safeUrl` says; relative ones are resolved against `base`, credentials are
 * left out. Null for any other.
 */
export function safeUrl(address: string, base: string | null = null): string | null {
  return parse(address, base)?.href ?? null;
}

/** `#name` where an address leads to a place of the page that it stands in; null where it leads elsewhere. */
export function placeWithin(address: string, page: string | null): string | null {
  const at = address.indexOf('#');
  if (at < 0 || at === address.length - 1) return null;
  const before = address.slice(0, at);
  if (
    before !== '' &&
    (page === null || resolved(before, page)?.href !== resolved(page, null)?.href)
  )
    return null;
  try {
    return `#${decodeURIComponent(address.slice(at + 1))}`;
  } catch {
    return address.slice(at);
  }
}

/** The address of an article: http or https, without fragment and tracking parameters. Null for any other. */
export function canonicalUrl(address: string, base: string | null = null): string | null {
  const url = parse(address, base);
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  for (const name of [...url.searchParams.keys()]) {
    if (TRACKING.test(name)) url.searchParams.delete(name);
  }
  url.hash = '';
  return url.href;
}

function parse(address: string, base: string | null): URL | null {
  const url = resolved(address.trim(), base);
  if (!url) return null;
  url.username = '';
  url.password = '';
  const safe = drawable(url.href);
  return safe === null ? null : new URL(safe);
}

function resolved(address: string, base: string | null): URL | null {
  try {
    // Pages of both protocols wrote addresses without one.
    if (base === null) return new URL(address.startsWith('//') ? `https:${address}` : address);
    return new URL(address, base);
  } catch {
    return null;
  }
}
