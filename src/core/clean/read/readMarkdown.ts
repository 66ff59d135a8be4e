import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Block, Mark } from '../../article/block.ts';
import { type Candidate, candidate } from '../draft/candidate.ts';
import { type Declared, undeclared } from '../draft/declared.ts';
import { legible } from '../lexicon/legible.ts';
import { frontMatterOf } from './frontMatter.ts';
import { safeUrl } from './link.ts';
import { readText } from './readText.ts';

/** Runs of signs that take a Markdown parser quadratic time, or nest it deeper than its calls can go. */
const ABSURD = /[ \t*_>#`~|[\]()!<-]{1000}/;
/** So many notes or addresses in a row are no article's, and each costs the parser up to 25 kB. */
const MOST_DEFINITIONS = 1000;
const DEFINITION = /^\[[^\]]{1,100}\]:/;

/**
 * The candidates of a Markdown text (CommonMark with GitHub's tables), and what its front matter says. A text
 * built to break the parser is read as plain text.
 */
export function readMarkdown(content: string): { candidates: Candidate[]; declared: Declared } {
  if (ABSURD.test(content) || hasEndlessDefinitions(content))
    return { candidates: readText(content), declared: undeclared() };
  try {
    return readTree(content);
  } catch {
    return { candidates: readText(content), declared: undeclared() };
  }
}

function hasEndlessDefinitions(content: string): boolean {
  let definitions = 0;
  for (const line of content.split('\n')) {
    definitions = DEFINITION.test(line) ? definitions + 1 : 0;
    if (definitions === MOST_DEFINITIONS) return true;
  }
  return false;
}

function readTree(content: string): { candidates: Candidate[]; declared: Declared } {
  const { declared, body } = frontMatterOf(legible(content));
  const tree = fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const addresses = definitionsOf(tree);
  const candidates: Candidate[] = [];
  // A stack of what is still to be read, so that deep nesting costs no call.
  const waiting: { node: Nodes; around: Around }[] = [
    { node: tree, around: { quoted: false, depth: -1, ordered: false, anchors: [] } },
  ];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, around } = next;
    const made = blockOf(node, around, addresses);
    if (made) candidates.push(...made.map((one) => ({ ...one, anchors: around.anchors })));
    else if ('children' in node) {
      const inside = within(node, around);
      for (const child of [...node.children].reverse())
        waiting.push({ node: child, around: inside });
    }
  }
  return { candidates, declared };
}

interface Around {
  quoted: boolean;
  /** Of the innermost list: 0 at the outermost, -1 outside any. */
  depth: number;
  ordered: boolean;
  /** Names of the note that it stands in, if any. */
  anchors: readonly string[];
}

function within(node: Nodes, around: Around): Around {
  if (node.type === 'blockquote') return { ...around, quoted: true };
  if (node.type === 'list')
    return { ...around, depth: around.depth + 1, ordered: node.ordered === true };
  if (node.type === 'footnoteDefinition') return { ...around, anchors: [node.identifier] };
  return around;
}

function blockOf(node: Nodes, around: Around, addresses: Addresses): Candidate[] | null {
  switch (node.type) {
    case 'heading':
      return inline(node, { kind: 'heading', level: Math.max(2, node.depth) }, addresses).map(
        (one) => ({ ...one, isTop: node.depth === 1 }),
      );
    case 'paragraph':
      return inline(node, shellOf(around), addresses);
    case 'code':
      return node.value.trim() ? [candidate({ kind: 'code', text: node.value })] : [];
    case 'html':
      return node.value.trim() ? [candidate({ kind: 'code', text: node.value })] : [];
    case 'table':
      return tableOf(node, addresses);
    case 'definition':
    case 'thematicBreak':
      return [];
    default:
      return null;
  }
}

type Shell = Omit<Block, 'text' | 'marks'>;

function shellOf({ quoted, depth, ordered }: Around): Shell {
  if (depth >= 0) return { kind: 'item', ordered, depth };
  return { kind: quoted ? 'quote' : 'paragraph' };
}

function inline(node: Nodes, shell: Shell, addresses: Addresses): Candidate[] {
  const { text, marks, pictures, linked } = inlineOf(node, addresses);
  const figures = pictures.map((picture) => candidate({ kind: 'figure', text: '', picture }));
  if (text.trim() === '') return figures;
  const block: Block = { ...shell, text };
  if (marks.length > 0) block.marks = marks;
  return [...figures, candidate(block, { linked })];
}

function tableOf(node: Nodes & { type: 'table' }, addresses: Addresses): Candidate[] {
  const rows = node.children.map((row) =>
    row.children.map((cell) => inlineOf(cell, addresses).text.replace(/\s+/g, ' ')).join('\t'),
  );
  const text = rows.join('\n');
  return text.trim() === '' ? [] : [candidate({ kind: 'table', text, header: true })];
}

type Addresses = ReadonlyMap<string, string>;

function definitionsOf(tree: Root): Addresses {
  const found = new Map<string, string>();
  for (const node of tree.children) {
    if (node.type === 'definition') found.set(node.identifier, node.url);
  }
  return found;
}

interface Inline {
  text: string;
  marks: Mark[];
  pictures: { url: string | null; alt: string }[];
  linked: number;
}

const MARKS = { emphasis: 'em', strong: 'strong', link: 'link', linkReference: 'link' } as const;

/** The text inside a node with its marks, read with a stack: nesting may be deep. */
function inlineOf(top: Nodes, addresses: Addresses): Inline {
  const out: Inline = { text: '', marks: [], pictures: [], linked: 0 };
  const waiting: (Nodes | (() => void))[] = 'children' in top ? [...top.children].reverse() : [];
  let letters = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (typeof next === 'function') {
      next();
      continue;
    }
    const node = next;
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'html') {
      if (node.type === 'inlineCode') {
        out.marks.push({
          kind: 'code',
          start: out.text.length,
          end: out.text.length + node.value.length,
        });
      }
      out.text += node.value;
    } else if (node.type === 'break') out.text += '\n';
    else if (node.type === 'footnoteReference') {
      const start = out.text.length;
      out.text += `[${node.label ?? node.identifier}]`;
      out.marks.push({ kind: 'link', start, end: out.text.length, url: `#${node.identifier}` });
    } else if (node.type === 'image')
      out.pictures.push({ url: safeUrl(node.url), alt: node.alt ?? '' });
    else if (node.type === 'imageReference') {
      out.pictures.push({
        url: safeUrl(addresses.get(node.identifier) ?? ''),
        alt: node.alt ?? '',
      });
    } else if ('children' in node) {
      const kind = node.type in MARKS ? MARKS[node.type as keyof typeof MARKS] : null;
      if (kind) {
        const start = out.text.length;
        const mark: Mark = { kind, start, end: start };
        if (node.type === 'link') mark.url = safeUrl(node.url);
        if (node.type === 'linkReference') mark.url = safeUrl(addresses.get(node.identifier) ?? '');
        out.marks.push(mark);
        waiting.push(() => {
          mark.end = out.text.length;
          if (kind === 'link') letters += mark.end - start;
        });
      }
      for (const child of [...node.children].reverse()) waiting.push(child);
    }
  }
  out.marks = out.marks.filter((mark) => mark.end > mark.start);
  out.linked = out.text.length > 0 ? Math.min(1, letters / out.text.length) : 0;
  return out;
}
