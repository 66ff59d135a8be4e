import { createContext, memo, type ReactNode, use } from 'react';
import type { Mark } from '../../../core/article/block.ts';
import { safeUrl } from '../../../core/article/safeUrl.ts';
import { segments } from '../../../core/article/segments.ts';
import { seamsOf } from '../../../core/typeset/seams.ts';
import { spacedBefore, typeset } from '../../../core/typeset/typeset.ts';
import { detailsId } from './MarkDetails.tsx';

/** A stretch to draw as `<mark>`, where it is not painted. Offsets in the block. */
export interface MarkedStretch {
  id: string;
  /** Names of its ways of drawing: `LAYERS` of core/highlight/layers.ts. */
  layers: readonly string[];
  /** Number of its note, where that is printed and it ends here. */
  note?: number | undefined;
  start: number;
  end: number;
}

interface BlockTextProps {
  text: string;
  /** Offset of the text in the article. */
  from: number;
  marks?: readonly Mark[] | undefined;
  lang: string | null;
  marked?: readonly MarkedStretch[] | undefined;
  /** Whether labels that were glued together are drawn apart. */
  apart?: boolean | undefined;
}

const NO_MARKS: readonly never[] = [];

/** Whether marks and spaces are drawn as printed, or as they were written. */
export const AsPrinted = createContext(true);

/** Follows a link to another block, by index, from an offset of the article; `link` is what was pressed. */
export type FollowLink = (to: number, from: number, link: HTMLElement) => void;

/** How links within the article are followed; null where they can't be. */
export const FollowingLinks = createContext<FollowLink | null>(null);

/** A block's text, unit for unit: what is drawn around it never adds to it nor takes away. */
export const BlockText = memo(function BlockText(props: BlockTextProps) {
  const { text, from, lang, marks = NO_MARKS, marked = NO_MARKS, apart = false } = props;
  const others = marks.filter(({ kind }) => kind === 'code' || kind === 'lang');
  const set = use(AsPrinted) ? typeset(text, lang, others) : { text, gaps: [] };
  const drawn: Drawn = {
    text: set.text,
    gaps: set.gaps,
    spaced: spacedBefore(set),
    seams: new Set(apart ? seamsOf(text) : []),
    ranges: [...marks.filter(({ kind }) => kind !== 'link'), ...marked],
  };
  const links = marks.filter(({ kind }) => kind === 'link');
  return (
    <span data-from={from}>
      {segments(text.length, links).map(({ start, end, ranges: [link] }) => (
        <Linked key={start} url={link?.url} to={link?.to} from={from + start}>
          {stretch(drawn, start, end)}
        </Linked>
      ))}
    </span>
  );
});

interface Drawn {
  text: string;
  gaps: readonly number[];
  /** The look of the characters that a gap follows, by where they begin. */
  spaced: ReadonlyMap<number, string>;
  seams: ReadonlySet<number>;
  ranges: (Mark | MarkedStretch)[];
}

interface LinkedProps {
  url: string | null | undefined;
  /** Index of the block that the link leads to within the article. */
  to: number | undefined;
  /** Where it stands, as an offset of the article. */
  from: number;
  children: ReactNode;
}

function Linked({ url, to, from, children }: LinkedProps) {
  const follow = use(FollowingLinks);
  if (to !== undefined && follow)
    return (
      <a
        href={`#${to}`}
        onClick={(event) => {
          event.preventDefault();
          follow(to, from, event.currentTarget);
        }}
      >
        {children}
      </a>
    );
  const href = safeUrl(url);
  if (!href) return children;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}

function stretch(drawn: Drawn, start: number, end: number): ReactNode[] {
  const { text, gaps, spaced, seams, ranges } = drawn;
  const inside = ranges.filter((range) => range.start < end && range.end > start);
  const local = inside.map((range) => ({
    range,
    start: range.start - start,
    end: range.end - start,
  }));
  const cuts = [...gaps, ...spaced.keys(), ...seams].map((at) => at - start);
  return segments(end - start, local, cuts).map((segment) => {
    const at = start + segment.start;
    const words = text.slice(at, start + segment.end);
    const look = seams.has(at) ? 'seam' : spaced.get(at);
    const content = look ? (
      <span key={at} className={look}>
        {words}
      </span>
    ) : (
      words
    );
    return segment.ranges.reduceRight<ReactNode>(
      (inner, { range }) => (
        <Wrapped key={at} range={range} isLast={range.end === start + segment.end}>
          {inner}
        </Wrapped>
      ),
      content,
    );
  });
}

interface WrappedProps {
  range: Mark | MarkedStretch;
  /** Whether the range ends here. */
  isLast: boolean;
  children: ReactNode;
}

function Wrapped({ range, isLast, children }: WrappedProps) {
  if ('layers' in range)
    return (
      <mark
        className={range.layers.map((layer) => `mark-${layer}`).join(' ')}
        aria-details={detailsId(range.id)}
        data-note={isLast ? range.note : undefined}
      >
        {children}
      </mark>
    );
  switch (range.kind) {
    case 'em':
      return <em>{children}</em>;
    case 'strong':
      return <strong>{children}</strong>;
    case 'code':
      return <code>{children}</code>;
    case 'sub':
      return <sub>{children}</sub>;
    case 'sup':
      return <sup>{children}</sup>;
    case 'lang':
      return <span lang={range.lang}>{children}</span>;
    default:
      return children;
  }
}
