import type { Node } from './element.ts';

/** Elements without an end tag in HTML; all others are never closed in their start tag. */
const VOID = new Set(['img', 'br', 'hr', 'meta', 'link', 'item', 'itemref', 'rootfile']);
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
/** What XML 1.0 (2.2) does not take, even escaped. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Writes a tree as XML that HTML parsers read alike. Only there have attributes of other namespaces a meaning. */
export function writeXml(node: Node): string {
  return write(node, () => true);
}

/** Writes a tree as HTML. */
export function writeHtml(node: Node): string {
  return write(node, (name) => !name.includes(':'));
}

function write(node: Node, takes: (attribute: string) => boolean): string {
  if (typeof node === 'string') return escapeMarkup(node);
  const { name, children } = node;
  const attributes = Object.entries(node.attributes)
    .filter((entry): entry is [string, string] => entry[1] !== undefined && takes(entry[0]))
    .map(([attribute, value]) => ` ${attribute}="${escapeMarkup(value)}"`)
    .join('');
  if (children.length === 0 && VOID.has(name)) return `<${name}${attributes}/>`;
  return `<${name}${attributes}>${children.map((child) => write(child, takes)).join('')}</${name}>`;
}

/** Text for an element or a quoted attribute; a character that XML forbids becomes U+FFFD. */
function escapeMarkup(text: string): string {
  return text
    .toWellFormed()
    .replace(FORBIDDEN, '\uFFFD')
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}
