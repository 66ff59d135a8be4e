import type { Block, Mark } from '../article/block.ts';
import { safeUrl } from '../article/safeUrl.ts';
import { segments } from '../article/segments.ts';
import { spacedBefore, typeset } from '../typeset/typeset.ts';
import type { Stretch } from './edition.ts';
import { element, type Node } from './element.ts';

interface InlineOptions {
  stretches: readonly Stretch[];
  /** Of the article. */
  lang: string | null;
  asPrinted: boolean;
  /** Draws the gaps of French spacing, for a sheet that has rules for them. */
  gapped?: boolean;
  /** Ids of the blocks that links within the article lead to, by block index. */
  anchors?: ReadonlyMap<number, string>;
}

/** A block's text with its marks and the highlights on it; behind each that has a note, the number of that note. */
export function inlineElements(block: Block, options: InlineOptions): Node[] {
  const { stretches, asPrinted, gapped = false, anchors } = options;
  const marks = block.marks ?? [];
  const lang = block.kind === 'code' ? null : (block.lang ?? options.lang);
  const others = marks.filter(({ kind }) => kind === 'code' || kind === 'lang');
  const set = asPrinted ? typeset(block.text, lang, others) : { text: block.text, gaps: [] };
  const { text } = set;
  const spaced: ReadonlyMap<number, string> = gapped ? spacedBefore(set) : new Map();
  const cuts = gapped ? [...set.gaps, ...spaced.keys()] : [];
  return segments(text.length, [...marks, ...stretches], cuts).flatMap(({ start, end, ranges }) => {
    const link = ranges.find(isLink);
    const single = ranges.filter((range) => range === link || !isLink(range));
    const plain = text.slice(start, end);
    const look = spaced.get(start);
    const drawn = look ? element('span', { class: look }, [plain]) : plain;
    const words = single.reduceRight<Node>((inner, range) => wrapped(inner, range, anchors), drawn);
    const notes = stretches
      .filter((stretch) => stretch.end === end)
      .flatMap(({ note }) => note ?? []);
    return [words, ...notes.map(reference)];
  });
}

/** No link lies in another. */
function isLink(range: Mark | Stretch): boolean {
  return 'kind' in range && range.kind === 'link';
}

const NAMES: Partial<Record<Mark['kind'], string>> = {
  em: 'em',
  strong: 'strong',
  code: 'code',
  sub: 'sub',
  sup: 'sup',
};

function wrapped(inner: Node, range: Mark | Stretch, anchors: InlineOptions['anchors']): Node {
  if ('color' in range) return element('mark', { class: `${range.color} ${range.style}` }, [inner]);
  if (range.kind === 'lang') return element('span', tongue(range.lang), [inner]);
  const href = range.kind === 'link' ? addressOf(range, anchors) : null;
  if (href) return element('a', { href }, [inner]);
  const name = NAMES[range.kind];
  return name ? element(name, {}, [inner]) : inner;
}

function addressOf({ url, to }: Mark, anchors: InlineOptions['anchors']): string | null {
  const id = to === undefined ? undefined : anchors?.get(to);
  return id ? `#${id}` : safeUrl(url);
}

function reference(number: number): Node {
  const attributes = {
    id: `ref-${number}`,
    href: `#note-${number}`,
    role: 'doc-noteref',
    'epub:type': 'noteref',
  };
  return element('sup', {}, [element('a', attributes, [String(number)])]);
}

/** The language of an element, for HTML and for XML. */
export function tongue(lang: string | null | undefined, dir?: 'ltr' | 'rtl') {
  const tag = languageTag(lang);
  return { lang: tag, 'xml:lang': tag, dir };
}

/** A language as books may name it; undefined where a page named one that is no tag at all. */
export function languageTag(lang: string | null | undefined): string | undefined {
  return lang && /^[a-z]{1,8}(?:-[a-z0-9]{1,8})*$/i.test(lang) ? lang : undefined;
}
