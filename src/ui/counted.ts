/** "1 note", "1,204 notes". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}

/** "2 articles, 1 highlight and 3 notes"; what there is none of is left out, and "nothing" where that is all. */
export function listed(
  parts: readonly (readonly [count: number, one: string, many?: string])[],
): string {
  const there = parts.filter(([count]) => count > 0).map((part) => counted(...part));
  const last = there.pop();
  if (!last) return 'nothing';
  return there.length > 0 ? `${there.join(', ')} and ${last}` : last;
}

/** "340 kB", "1.2 MB". */
export function sizeName(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB'];
  const step = Math.min(3, bytes < 1000 ? 0 : Math.floor(Math.log10(bytes) / 3));
  const size = bytes / 1000 ** step;
  return `${size >= 10 || step === 0 ? Math.round(size) : size.toFixed(1)} ${units[step]}`;
}
