const LONGEST = 8000;
const TRACKING =
  /^(utm_\w+|fbclid|gclid|gclsrc|dclid|msclkid|yclid|xtor|mc_[ce]id|igshid|_ga|_gl|at_(medium|campaign|\w+)|wt_?mc\w*|ns_\w+|cmpid|cmp|ref_src|smid|sfnsn|spm|vero_id|mkt_tok)$/i;

/**
 * The address a link may lead to: http, https or mailto, without credentials, at most 8,000 characters;
 * relative ones are resolved against `base`. Null for any other.
 */
export function safeUrl(address: string, base: string | null = null): string | null {
  const url = parse(address, base);
  return url && /^(https?|mailto):$/.test(url.protocol) ? url.href : null;
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
  const trimmed = address.trim();
  if (trimmed === '' || trimmed.length > LONGEST) return null;
  const url = resolved(trimmed, base);
  if (!url) return null;
  return url.username || url.password || url.href.length > LONGEST ? null : url;
}

function resolved(address: string, base: string | null): URL | null {
  try {
    return base === null ? new URL(address) : new URL(address, base);
  } catch {
    return null;
  }
}
