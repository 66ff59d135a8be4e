/** A whole comment, another `<!…>` or `<?…>`, or the start of a tag with its name. */
const TAG = /<!(?=--)[\s\S]*?-->|<[!?][^>]*>|<\/?([a-z][^\s/>]*)/gi;
const ATTRIBUTE = /[\s/]*([^\s/>][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"'][^\s>]*)))?/y;
const TAG_END = /[\s/]*>/y;
const XML_ENCODING = /^<\?xml\s[^>]*?encoding\s*=\s*["']([^"']+)["']/i;

/**
 * The charset that markup declares for itself: `<meta charset>`, its http-equiv form, or the XML prolog.
 * Reads tags as the HTML standard's prescan does. `head` holds the first bytes, a character each.
 */
export function declaredCharset(head: string): string | null {
  let at = 0;
  for (let tag = match(TAG, head, at); tag; tag = match(TAG, head, at)) {
    at = tag.index + tag[0].length;
    if (!tag[1]) continue;
    const { attributes, end } = attributesAt(head, at);
    if (end < 0) break;
    const label = tag[1].toLowerCase() === 'meta' ? metaCharset(attributes) : null;
    if (label) return label;
    at = end;
  }
  return XML_ENCODING.exec(head)?.[1] ?? null;
}

function metaCharset(attributes: ReadonlyMap<string, string>): string | null {
  const charset = attributes.get('charset')?.trim();
  if (charset) return charset;
  if (attributes.get('http-equiv')?.trim().toLowerCase() !== 'content-type') return null;
  const content = attributes.get('content') ?? '';
  return /charset\s*=\s*["']?([^\s"';]+)/i.exec(content)?.[1] ?? null;
}

/** The attributes from `at` on, the first of each name, and where the tag ends: -1 if it never does. */
function attributesAt(head: string, at: number): { attributes: Map<string, string>; end: number } {
  const attributes = new Map<string, string>();
  for (;;) {
    const close = match(TAG_END, head, at);
    if (close) return { attributes, end: at + close[0].length };
    const attribute = match(ATTRIBUTE, head, at);
    if (!attribute) return { attributes, end: -1 };
    const [all, name = '', double, single, bare] = attribute;
    const key = name.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, double ?? single ?? bare ?? '');
    at += all.length;
  }
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
