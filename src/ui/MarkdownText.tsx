import type { Nodes, Parents, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { Fragment, memo, type ReactNode } from 'react';
import './markdownText.css';

interface MarkdownTextProps {
  source: string;
  /** The address if a reader may be led there, else null. */
  safeUrl: (address: string) => string | null;
}

/** Markdown drawn as nodes. HTML in it is shown as the text it is; pictures are their description. */
const MarkdownText = memo(function MarkdownText({ source, safeUrl }: MarkdownTextProps) {
  return <div className="markdown-text">{draw(treeOf(source), safeUrl)}</div>;
});
export default MarkdownText;

/** What was drawn lately: a list that is scrolled or searched draws the same notes again and again. */
const lately = new Map<string, Root>();
const MOST = 500;
const extensions = [gfm()];
const mdastExtensions = [gfmFromMarkdown()];

function treeOf(source: string): Root {
  const known = lately.get(source);
  if (known) return known;
  if (lately.size === MOST) lately.clear();
  const tree = fromMarkdown(source, { extensions, mdastExtensions });
  lately.set(source, tree);
  return tree;
}

function draw(node: Nodes, safeUrl: MarkdownTextProps['safeUrl']): ReactNode {
  const inside = 'children' in node ? children(node, safeUrl) : null;
  switch (node.type) {
    case 'paragraph':
      return <p>{inside}</p>;
    case 'heading':
      return <p className="markdown-heading">{inside}</p>;
    case 'emphasis':
      return <em>{inside}</em>;
    case 'strong':
      return <strong>{inside}</strong>;
    case 'delete':
      return <del>{inside}</del>;
    case 'blockquote':
      return <blockquote>{inside}</blockquote>;
    case 'list':
      return node.ordered ? <ol start={node.start ?? 1}>{inside}</ol> : <ul>{inside}</ul>;
    case 'listItem':
      return (
        <li>
          {node.checked !== null && node.checked !== undefined && (node.checked ? '☑ ' : '☐ ')}
          {inside}
        </li>
      );
    case 'link': {
      const href = safeUrl(node.url);
      return href ? (
        <a href={href} target="_blank" rel="noopener noreferrer">
          {inside}
        </a>
      ) : (
        inside
      );
    }
    case 'inlineCode':
      return <code>{node.value}</code>;
    case 'code':
      return (
        <pre>
          <code>{node.value}</code>
        </pre>
      );
    case 'break':
      return <br />;
    case 'thematicBreak':
      return <hr />;
    case 'image':
      return node.alt ?? '';
    case 'table':
      return (
        <table>
          <tbody>{inside}</tbody>
        </table>
      );
    case 'tableRow':
      return <tr>{inside}</tr>;
    case 'tableCell':
      return <td>{inside}</td>;
    case 'text':
    case 'html':
      return node.value;
    default:
      return inside;
  }
}

function children(node: Parents, safeUrl: MarkdownTextProps['safeUrl']): ReactNode[] {
  return node.children.map((child, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parsed anew as a whole each time
    <Fragment key={index}>{draw(child, safeUrl)}</Fragment>
  ));
}
