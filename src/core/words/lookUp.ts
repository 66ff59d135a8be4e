import { safeUrl } from '../article/safeUrl.ts';

/** Where the word goes in a site's address. */
export const SLOT = '{word}';

/** What is wrong with an address that words are to be looked up at. */
export type AddressFault = 'no address' | 'not https' | 'no slot' | 'slot in the host';

/** What keeps words from being looked up at an address; null where nothing does. */
export function addressFault(address: string): AddressFault | null {
  const [one, other] = [filled(address, 'a'), filled(address, 'b')];
  if (!one || !other) return 'no address';
  if (one.protocol !== 'https:') return 'not https';
  if (!address.includes(SLOT)) return 'no slot';
  return one.origin === other.origin ? null : 'slot in the host';
}

/** The address where a site tells of a word; null where it may not be gone to. */
export function lookUpAddress(address: string, word: string): string | null {
  return addressFault(address) ? null : (filled(address, word)?.href ?? null);
}

/** The site's host: what a reader knows it by. Empty where the address is none. */
export function siteOf(address: string): string {
  return filled(address, 'a')?.hostname.replace(/^www\./, '') ?? '';
}

function filled(address: string, word: string): URL | null {
  const url = safeUrl(address.trim().replaceAll(SLOT, encodeURIComponent(word.toWellFormed())));
  return url ? new URL(url) : null;
}
