/**
 * For each end in `text` (0 to its length), the least number of units to insert, delete or replace that make
 * `pattern` of a stretch that ends there: of any such stretch, or with `fromStart` of the one that begins where
 * the text does. Bit-parallel, 32 rows at once (Myers 1999, in blocks after Hyyrö 2003).
 */
export function distancesByEnd(pattern: string, text: string, fromStart = false): Int32Array {
  const distances = new Int32Array(text.length + 1);
  let distance = pattern.length;
  distances[0] = distance;
  if (!pattern) return fromStart ? distances.map((_, end) => end) : distances;
  const blocks = (pattern.length + 31) >> 5;
  const rows = rowsOf(pattern);
  const nowhere = new Int32Array(blocks);
  const rising = new Int32Array(blocks).fill(-1);
  const falling = new Int32Array(blocks);
  const lastRow = 1 << ((pattern.length - 1) & 31);
  for (let end = 1; end <= text.length; end++) {
    const equal = rows.get(text.charCodeAt(end - 1)) ?? nowhere;
    let carry = fromStart ? 1 : 0;
    for (let block = 0; block < blocks; block++) {
      const up = rising[block] ?? 0;
      const down = falling[block] ?? 0;
      let same = equal[block] ?? 0;
      const vertical = same | down;
      if (carry < 0) same |= 1;
      const horizontal = (((same & up) + up) ^ up) | same;
      let ups = down | ~(horizontal | up);
      let downs = up & horizontal;
      const row = block === blocks - 1 ? lastRow : 1 << 31;
      const out = ups & row ? 1 : downs & row ? -1 : 0;
      ups = (ups << 1) | (carry > 0 ? 1 : 0);
      downs = (downs << 1) | (carry < 0 ? 1 : 0);
      rising[block] = downs | ~(vertical | ups);
      falling[block] = ups & vertical;
      carry = out;
    }
    distance += carry;
    distances[end] = distance;
  }
  return distances;
}

/** A text's UTF-16 units from the last to the first, so that distances by end tell of starts. */
export function reversed(text: string): string {
  let back = '';
  for (let i = text.length - 1; i >= 0; i--) back += text.charAt(i);
  return back;
}

/** The rows of patterns that were looked for lately: the same few are looked for in one window after another. */
const lately = new Map<string, Rows>();
const MOST = 16;

/** In which rows of a pattern each of its units stands, one bit a row. */
type Rows = ReadonlyMap<number, Int32Array>;

function rowsOf(pattern: string): Rows {
  const known = lately.get(pattern);
  if (known) return known;
  if (lately.size === MOST) lately.clear();
  const rows = rowsByUnit(pattern);
  lately.set(pattern, rows);
  return rows;
}

function rowsByUnit(pattern: string): Rows {
  const blocks = (pattern.length + 31) >> 5;
  const rows = new Map<number, Int32Array>();
  for (let i = 0; i < pattern.length; i++) {
    const unit = pattern.charCodeAt(i);
    const bits = rows.get(unit) ?? new Int32Array(blocks);
    bits[i >> 5] = (bits[i >> 5] ?? 0) | (1 << (i & 31));
    rows.set(unit, bits);
  }
  return rows;
}
