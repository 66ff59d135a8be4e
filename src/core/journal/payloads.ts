/** So much goes into one: quick to read, and far below what a record may hold. UTF-16 units. */
const A_PAYLOAD = 200_000;

/** JSON objects in UTF-8 which together hold all values: each begins as `opening` says and ends with a list of some of them. */
export function payloadsOf(opening: string, values: Iterable<unknown>): Uint8Array[] {
  const payloads: Uint8Array[] = [];
  let texts: string[] = [];
  let size = 0;
  const close = () => {
    if (texts.length > 0) payloads.push(new TextEncoder().encode(`${opening}[${texts.join()}]}`));
    texts = [];
    size = 0;
  };
  for (const value of values) {
    const text = JSON.stringify(value);
    if (size + text.length > A_PAYLOAD) close();
    texts.push(text);
    size += text.length;
  }
  close();
  return payloads;
}
