import type { Candidate } from '../draft/candidate.ts';
import type { Declared } from '../draft/declared.ts';
import { essence } from '../lexicon/fold.ts';

/** Longer titles are not searched for what the site adds. UTF-16 units. */
const LONGEST = 480;

/**
 * What an article is called whose headline stands in a line: the headline as the page declares it. Where that is the
 * line with more to it, such as the name of the site, only that, unless JSON-LD calls all of it the headline; where it
 * is meant for search engines, the line; where JSON-LD knows a third headline, that one.
 */
export function titleOf(declared: Declared, { block, isTop }: Candidate): string {
  const line = block.text;
  const { title, headline, site } = declared;
  if (!title) return line;
  const [named = '', known = '', seen = ''] = [title, headline ?? '', line].map(essence);
  if (named === seen) return title;
  if (named.includes(seen)) {
    const isWhole = known === named && !named.endsWith(` ${essence(site ?? '')}`);
    return isWhole
      ? title
      : (partOf(title, seen) ?? (known === seen && headline ? headline : line));
  }
  if (isTop && !seen.includes(named) && isForSearch(declared, seen)) return line;
  return headline && known !== seen && !named.includes(known)
    ? headline
    : withoutName(title, declared);
}

/** A declared title without the name of its site, where that stands behind a sign at its end. */
export function withoutName(title: string, { site }: Declared): string {
  const at = [...title.slice(0, LONGEST).matchAll(/\s[|–—•·»-]\s/g)].at(-1)?.index;
  const isNamed = site && at && essence(title.slice(at)) === essence(site);
  return isNamed ? title.slice(0, at) : title;
}

/**
 * Whether a declared title, other than the h1, is none but for search engines: JSON-LD calls the h1 the headline, while
 * the page's own title repeats that one or the page declares several; or nothing but the page's own title repeats it.
 */
function isForSearch({ title, headline, variants, pageTitle }: Declared, seen: string): boolean {
  const named = essence(title ?? '');
  const isRepeated = essence(pageTitle ?? '').startsWith(named);
  if (headline === null) return isRepeated && variants.length === 0;
  const differs = variants.some((name) => essence(name) !== named);
  return essence(headline) === seen && (isRepeated || differs);
}

/** The beginning of a declared title that says no more than the visible line: what the site adds stands behind a sign. */
function partOf(title: string, seen: string): string | null {
  for (const { index } of title.slice(0, LONGEST).matchAll(/\s[|–—•·»:-]\s/g)) {
    const part = title.slice(0, index);
    if (essence(part) === seen) return part;
  }
  return null;
}
