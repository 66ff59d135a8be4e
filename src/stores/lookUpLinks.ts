import { lookUpAddress } from '../core/words/lookUp.ts';
import { canHandOver, handOver } from '../platform/handOver.ts';
import { useLookups } from './lookups.ts';

/** Where a word can be looked up: in the sites that the reader has chosen, and through the system where that takes words. */
export function useLookUpLinks(word: string) {
  const links = useLookups().flatMap(({ name, address }) => {
    const href = lookUpAddress(address, word);
    return href ? [{ name, href }] : [];
  });
  return { links, ...(canHandOver && { onHandOver: () => void handOver(word) }) };
}
