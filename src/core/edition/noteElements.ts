import type { Nodes, Parents } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { safeUrl } from '../article/safeUrl.ts';
import { element, type Node } from './element.ts';

/** A note's Markdown as elements. HTML in it is the text it is; pictures are their description. */
export function noteElements(source: string): Node[] {
  const options = { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] };
  return inside(fromMarkdown(source, options));
}

/** Those that are drawn by the element of that name around what they hold. */
const SAME: Partial<Record<Nodes['type'], string>> = {
  paragraph: 'p',
  emphasis: 'em',
  strong: 'strong',
  delete: 'del',
  blockquote: 'blockquote',
  listItem: 'li',
  tableRow: 'tr',
  tableCell: 'td',
};

function draw(node: Nodes): Node[] {
  const same = SAME[node.type];
  if (same) return [element(same, {}, inside(node))];
  switch (node.type) {
    case 'heading':
      return [element('p', {}, [element('strong', {}, inside(node))])];
    case 'list':
      return [element(node.ordered ? 'ol' : 'ul', {}, inside(node))];
    case 'table':
      return [element('table', {}, [element('tbody', {}, inside(node))])];
    case 'link': {
      const href = safeUrl(node.url);
      return href ? [element('a', { href }, inside(node))] : inside(node);
    }
    case 'inlineCode':
      return [element('code', {}, [node.value])];
    case 'code':
      return [element('pre', {}, [element('code', {}, [node.value])])];
    case 'break':
      return [element('br')];
    case 'thematicBreak':
      return [element('hr')];
    case 'image':
      return [node.alt ?? ''];
    case 'text':
      return [node.value];
    case 'html':
      return [node.value];
    default:
      return inside(node);
  }
}

function inside(node: Nodes | Parents): Node[] {
  return 'children' in node ? node.children.flatMap(draw) : [];
}
