import { useLingui } from '@lingui/react/macro';
import { type CSSProperties, Fragment, memo } from 'react';
import type { Block } from '../../../core/article/block.ts';
import { type Group, type ListGroup, layout, type Showing } from '../../../core/article/layout.ts';
import { firstOf, linesOf, type Portion, portionsOf } from '../../../core/article/portions.ts';
import { numberColumns, tableRows } from '../../../core/article/table.ts';
import { blockStarts } from '../../../core/article/text.ts';
import { AnnotateButton } from './AnnotateButton.tsx';
import { BlockText, type MarkedStretch } from './BlockText.tsx';
import { Picture } from './Picture.tsx';
import { RemovedPassages } from './RemovedPassages.tsx';
import type { Always } from './usePassagesOf.ts';

interface ArticleTextProps {
  blocks: readonly Block[];
  lang: string | null;
  /** Index of the title, or -1. */
  title: number;
  /** What stands before the title, or all the rest: the page keeps the order of the text. */
  part: 'before' | 'after';
  showing: (index: number) => Showing;
  /** Restores the passage that is this block, or leaves it out again. */
  onDecide: (index: number, kept: boolean) => void;
  always: Always;
  /** By block index, where highlights are drawn as `<mark>`. */
  marked?: ReadonlyMap<number, MarkedStretch[]> | undefined;
  /** Where it is read first: of a long text only what is near that is drawn yet. Null: all of it is. */
  begun: number | null;
}

/** What is drawn at first before and after the place where reading begins. UTF-16 units. */
const NEAR = 4500;

/** A part of an article's body as nodes. */
export const ArticleText = memo(function ArticleText(props: ArticleTextProps) {
  const { blocks, lang, title, part, showing, onDecide, always, marked, begun } = props;
  const starts = blockStarts(blocks);

  const text = (index: number, apart?: boolean) => {
    const block = blocks[index];
    return (
      block && (
        <BlockText
          text={block.text}
          from={starts[index] ?? 0}
          marks={block.marks}
          lang={block.kind === 'code' ? null : (block.lang ?? lang)}
          marked={marked?.get(index)}
          apart={apart}
        />
      )
    );
  };

  const annotated = (index: number) => (
    <>
      <AnnotateButton block={index} />
      {text(index)}
    </>
  );

  const draw = (group: Group) => {
    switch (group.kind) {
      case 'removed':
      case 'restored':
        return (
          <RemovedPassages
            removal={blocks[group.indexes[0] ?? -1]?.removal}
            restored={group.kind === 'restored'}
            indexes={group.indexes}
            text={(index) => text(index, group.kind === 'removed')}
            onDecide={onDecide}
            always={always}
          />
        );
      case 'quote':
        return (
          <blockquote>
            {group.indexes.map((index) => (
              <p key={index} {...tongue(blocks[index])}>
                {annotated(index)}
              </p>
            ))}
          </blockquote>
        );
      case 'figure':
        return <FigureGroup indexes={group.indexes} blocks={blocks} text={text} />;
      case 'list':
        return drawList(group, blocks, annotated);
      case 'block':
        return drawBlock(group.index, blocks[group.index], annotated, starts[group.index] ?? 0);
    }
  };

  const inPart = (index: number) => (part === 'before' ? index < title : index > title);
  const groups = layout(blocks, (index) => (inPart(index) ? showing(index) : 'hidden'));
  const drawn = (groups: readonly Group[]) =>
    groups.map((group) => <Fragment key={firstOf(group)}>{draw(group)}</Fragment>);
  const isNear = ({ start, end }: Portion) =>
    begun === null || (start < begun + NEAR && end > begun - NEAR);

  // What the loader draws (core/firstDraw) stands as it is; the further portions are set when they come near the window.
  const [first, ...further] = portionsOf(groups, blocks);
  return (
    <>
      {first && drawn(first.groups)}
      {further.map((portion) => (
        <div
          key={portion.start}
          className="portion"
          data-portion={`${portion.start} ${portion.end}`}
          style={{ '--lines': linesOf(portion, blocks) } as CSSProperties}
        >
          {isNear(portion) && drawn(portion.groups)}
        </div>
      ))}
    </>
  );
});

type Text = (index: number) => React.ReactNode;

/** Language and direction of a block that differs from its article. */
function tongue(block: Block | undefined) {
  return { lang: block?.lang, dir: block?.dir };
}

function drawBlock(index: number, block: Block | undefined, text: Text, from: number) {
  if (!block) return null;
  switch (block.kind) {
    case 'heading': {
      const Heading = `h${Math.min(6, Math.max(2, block.level ?? 2))}` as 'h2';
      return <Heading {...tongue(block)}>{text(index)}</Heading>;
    }
    case 'lede':
      return (
        <p className="lede" {...tongue(block)}>
          {text(index)}
        </p>
      );
    case 'code':
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
      return <pre tabIndex={0}>{text(index)}</pre>;
    case 'table':
      return <Table index={index} block={block} from={from} />;
    default:
      return <p {...tongue(block)}>{text(index)}</p>;
  }
}

function drawList(list: ListGroup, blocks: readonly Block[], text: Text) {
  const List = list.ordered ? 'ol' : 'ul';
  return (
    <List>
      {list.items.map(({ index, lists }) => (
        <li key={index} {...tongue(blocks[index])}>
          {text(index)}
          {lists.map((inner) => (
            <Fragment key={inner.items[0]?.index}>{drawList(inner, blocks, text)}</Fragment>
          ))}
        </li>
      ))}
    </List>
  );
}

function FigureGroup(props: { indexes: number[]; blocks: readonly Block[]; text: Text }) {
  const { indexes, blocks, text } = props;
  const picture = indexes.map((index) => blocks[index]?.picture).find(Boolean);
  const words = indexes.filter((index) => blocks[index]?.kind !== 'figure');
  return (
    <figure>
      {picture && <Picture {...picture} />}
      {words.length > 0 && (
        <figcaption>
          {words.map((index) => (
            <Fragment key={index}>
              <span
                className={blocks[index]?.kind === 'credit' ? 'credit' : 'caption'}
                {...tongue(blocks[index])}
              >
                {text(index)}
              </span>{' '}
            </Fragment>
          ))}
        </figcaption>
      )}
    </figure>
  );
}

/** Each cell holds its own stretch of the block's text; the tabs and line ends between them are the table. */
function Table({ index, block, from }: { index: number; block: Block; from: number }) {
  const { t } = useLingui();
  const rows = tableRows(block.text);
  const [head, ...rest] = rows;
  const body = block.header ? rest : rows;
  const numbers = numberColumns(body);
  const lookOf = (column: number) => (numbers.has(column) ? 'number' : undefined);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <div className="table" tabIndex={0} role="group" aria-label={t`Table`}>
      <AnnotateButton block={index} />
      <table {...tongue(block)}>
        {block.header && head && (
          <thead>
            <tr>
              {head.map(({ start, text }, column) => (
                <th key={start} scope="col" className={lookOf(column)} data-from={from + start}>
                  {text}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {body.map((row) => (
            <tr key={row[0]?.start}>
              {row.map(({ start, text }, column) => (
                <td key={start} className={lookOf(column)} data-from={from + start}>
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
