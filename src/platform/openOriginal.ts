/** Opens an address of another site in a page of its own, which learns nothing of this one. */
export function openOriginal(address: string): void {
  window.open(address, '_blank', 'noopener,noreferrer');
}
