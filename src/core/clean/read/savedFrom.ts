import { canonicalUrl } from './link.ts';

/** A page that was saved says so before anything else. UTF-16 units. */
const AHEAD = 2000;
/** As browsers write it ("mark of the web"), and SingleFile. */
const SAID = /<!--\s*(?:saved from url=\(\d{4}\)|Page saved with SingleFile\s+url:\s*)(\S+)/;

/** Where a saved page stood, as whoever saved it noted in its first comment. Null where nobody did. */
export function savedFrom(content: string): string | null {
  const [, address] = SAID.exec(content.slice(0, AHEAD)) ?? [];
  return address ? canonicalUrl(address) : null;
}
