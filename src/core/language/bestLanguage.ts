/** The first of the languages wanted, as BCP 47 tags, that is on offer, if need be without its region; else the fallback. */
export function bestLanguage<L extends string>(
  wanted: readonly string[],
  offered: readonly L[],
  fallback: L,
): L {
  for (const tag of wanted) {
    const found = offered.find((one) => one === tag) ?? offered.find((one) => one === main(tag));
    if (found) return found;
  }
  return fallback;
}

/** The tags of those wanted that are of this language: how its readers there write dates and numbers. */
export function regionsOf(language: string, wanted: readonly string[]): string[] {
  return wanted.filter((tag) => main(tag) === language && tag !== language);
}

function main(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? tag;
}
