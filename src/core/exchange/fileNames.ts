/** Bytes of UTF-8 with the ending: what every file system and sync service takes. */
const LONGEST = 120;
/** Signs that some system forbids in names, or that break links between notes. */
const FORBIDDEN = /[<>:"/\\|?*#^[\]\p{Cc}\p{Default_Ignorable_Code_Point}\p{Co}\p{Cn}]+/gu;
/** Names of devices on Windows, whatever ending follows. */
const DEVICE = /^(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³])(?=\.|$)/i;

/** A file name for each title: safe on every system, none twice, whatever case and normal form. `ending`: ".md". */
export function fileNames(titles: readonly string[], ending: string): string[] {
  const taken = new Set<string>();
  return titles.map((title) => {
    const stem = stemOf(title);
    for (let turn = 1; ; turn++) {
      const suffix = turn > 1 ? ` ${turn}` : '';
      const name = cut(stem, LONGEST - suffix.length - ending.length) + suffix + ending;
      const key = name.normalize('NFKC').toLowerCase();
      if (taken.has(key)) continue;
      taken.add(key);
      return name;
    }
  });
}

function stemOf(title: string): string {
  const stem = title
    .toWellFormed()
    .normalize('NFC')
    .replace(FORBIDDEN, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ~]+|[. ]+$/g, '')
    .replace(DEVICE, '$& -');
  return stem || 'Untitled';
}

/** At most so many bytes, whole characters, nothing odd at the end. */
function cut(text: string, bytes: number): string {
  let length = 0;
  let kept = '';
  for (const character of text) {
    length += bytesOf(character);
    if (length > bytes) return kept.replace(/[. ]+$/, '');
    kept += character;
  }
  return kept;
}

const utf8 = new TextEncoder();

function bytesOf(character: string): number {
  return utf8.encode(character).length;
}
