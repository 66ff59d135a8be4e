import type { Block } from '../article/block.ts';
import type { Group, ListGroup } from '../article/layout.ts';
import { numberColumns, type TableCell, tableRows } from '../article/table.ts';
import { element, type Node } from './element.ts';
import { tongue } from './inlineElements.ts';

/** The words of a block, by its index. */
export type Text = (index: number) => Node[];

/** What an article's groups are written from. */
export interface Body {
  blocks: readonly Block[];
  text: Text;
  picture: (picture: NonNullable<Block['picture']>) => Node[];
  /** What a block is called where others lead to it. */
  idOf?: (index: number) => string | undefined;
}

/** A group of an article's blocks as the element that it is. */
export function groupElement(group: Group, body: Body): Node {
  switch (group.kind) {
    case 'block':
      return single(group.index, body);
    case 'list':
      return list(group, body);
    case 'figure':
      return figure(group.indexes, body);
    default: {
      const paragraphs = group.indexes.map((index) => paragraph(index, body));
      return element(group.kind === 'quote' ? 'blockquote' : 'div', {}, paragraphs);
    }
  }
}

function single(index: number, body: Body): Node {
  const block = body.blocks[index];
  const id = body.idOf?.(index);
  switch (block?.kind) {
    case 'heading': {
      const level = Math.min(6, Math.max(2, block.level ?? 2));
      return element(`h${level}`, { id, ...tongue(block.lang, block.dir) }, body.text(index));
    }
    case 'code':
      return element('pre', { id }, body.text(index));
    case 'table':
      return element('div', { id, class: 'table' }, [table(block)]);
    case 'lede':
      return paragraph(index, body, 'lede');
    default:
      return paragraph(index, body);
  }
}

function paragraph(index: number, { blocks, text, idOf }: Body, name?: string): Node {
  const block = blocks[index];
  const told = { id: idOf?.(index), class: name, ...tongue(block?.lang, block?.dir) };
  return element('p', told, text(index));
}

function list({ ordered, items }: ListGroup, body: Body): Node {
  return element(
    ordered ? 'ol' : 'ul',
    {},
    items.map(({ index, lists }) => {
      const block = body.blocks[index];
      const inner = lists.map((one) => list(one, body));
      const told = { id: body.idOf?.(index), ...tongue(block?.lang, block?.dir) };
      return element('li', told, [...body.text(index), ...inner]);
    }),
  );
}

function table({ text, header, lang, dir }: Block): Node {
  const [head, ...rest] = tableRows(text);
  const below = header || !head ? rest : [head, ...rest];
  const numbers = numberColumns(below);
  const line = (cells: readonly TableCell[], cell: string) =>
    element(
      'tr',
      {},
      cells.map(({ text }, column) =>
        element(cell, { class: numbers.has(column) ? 'number' : undefined }, [text]),
      ),
    );
  const body = below.map((row) => line(row, 'td'));
  return element('table', tongue(lang, dir), [
    ...(header && head ? [element('thead', {}, [line(head, 'th')])] : []),
    ...(body.length > 0 ? [element('tbody', {}, body)] : []),
  ]);
}

function figure(indexes: readonly number[], { blocks, text, picture }: Body): Node {
  const shown = indexes.map((index) => blocks[index]?.picture).find(Boolean);
  const words = indexes.flatMap((index) => {
    const block = blocks[index];
    if (!block || block.kind === 'figure') return [];
    const name = block.kind === 'credit' ? 'credit' : 'caption';
    return [element('span', { class: name, ...tongue(block.lang, block.dir) }, text(index)), ' '];
  });
  return element('figure', {}, [
    ...(shown ? picture(shown) : []),
    ...(words.length > 0 ? [element('figcaption', {}, words)] : []),
  ]);
}
