import { packFile, parsePackList } from '../core/article/packs.ts';

export { unpacked } from '../core/article/packs.ts';

/** The addresses of the packs of which most is missing. `all`: the revisions of the whole catalog, in its order. */
export async function packsWith(
  missing: ReadonlySet<string>,
  all: readonly string[],
  base: string,
): Promise<string[]> {
  const folder = new URL(`${base}library/`, location.origin).href;
  try {
    const { packs } = parsePackList(await (await fetch(`${folder}packs.json`)).json());
    const revisions = [...new Set(all)];
    let from = 0;
    return packs.flatMap(({ hash, count }) => {
      const held = revisions.slice(from, from + count);
      from += count;
      const lacking = held.filter((revision) => missing.has(revision)).length;
      return lacking * 2 > count ? [folder + packFile(hash)] : [];
    });
  } catch {
    return []; // then each is fetched by itself
  }
}
