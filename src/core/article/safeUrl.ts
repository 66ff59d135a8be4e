const LONGEST = 8000;
const PROTOCOLS = ['http:', 'https:', 'mailto:'];

/**
 * The address, normalised, if a reader may be led there: http, https or mailto, no credentials, at most
 * 8,000 characters. Null otherwise. Applied where addresses come in and again where they are drawn.
 */
export function safeUrl(address: string | null | undefined, base?: string): string | null {
  if (!address || address.length > LONGEST) return null;
  try {
    const url = base ? new URL(address, base) : new URL(address);
    const safe = PROTOCOLS.includes(url.protocol) && !url.username && !url.password;
    return safe && url.href.length <= LONGEST ? url.href : null;
  } catch {
    return null;
  }
}
