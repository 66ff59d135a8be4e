const LONGEST = 8000;
const PROTOCOLS = ['http:', 'https:', 'mailto:'];

/**
 * The address, normalised, if a reader may be led there: http, https or mailto, no credentials, at most
 * 8,000 characters; of mail the address alone, no text that others wrote. Null otherwise. Applied where addresses come
 * in and again where they are drawn.
 */
export function safeUrl(address: string | null | undefined, base?: string): string | null {
  if (!address || address.length > LONGEST) return null;
  try {
    const url = base ? new URL(address, base) : new URL(address);
    // Engines differ on signs that no host may have; those that take them escape them.
    const odd = url.username || url.password || url.hostname.includes('%');
    if (odd || !PROTOCOLS.includes(url.protocol)) return null;
    if (url.protocol === 'mailto:') url.search = '';
    return url.href.length <= LONGEST ? url.href : null;
  } catch {
    return null;
  }
}
