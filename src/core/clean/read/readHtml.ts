import type { Block, Mark } from '../../article/block.ts';
import { type Candidate, candidate } from '../draft/candidate.ts';
import type { Declared } from '../draft/declared.ts';
import { HINTS, hintsOf } from '../draft/place.ts';
import { languageTag } from '../metadata/language.ts';
import { declaredReader } from './declaredHtml.ts';
import { canonicalUrl, placeWithin, safeUrl } from './link.ts';
import { placeAll } from './placeAll.ts';
import { savedFrom } from './savedFrom.ts';
import { type Cell, mergeTables } from './tables.ts';
import { type Attributes, walkHtml } from './walkHtml.ts';

/** An element of the page, by its number in document order. */
export interface Element {
  tag: string;
  /** Its tag and class names. */
  name: string;
  /** Number of the element around it; -1 of the outermost. */
  parent: number;
  /** Its own hints. */
  hints: number;
  /** The language that it says it is in; null of one that says none, and of those that hold the whole page. */
  lang: string | null;
}

/** A candidate with the places that only this reader knows of. */
export interface Found {
  one: Candidate;
  /** Number of the element that holds it. */
  element: number;
  cell: Cell | null;
}

/** Elements that stand in a line of text. All others part it. */
const INLINE: ReadonlySet<string> = new Set([
  'a',
  'abbr',
  'acronym',
  'b',
  'bdi',
  'bdo',
  'big',
  'cite',
  'code',
  'data',
  'del',
  'dfn',
  'em',
  'font',
  'i',
  'ins',
  'kbd',
  'mark',
  'q',
  'rb',
  'rt',
  'rtc',
  'ruby',
  's',
  'samp',
  'small',
  'span',
  'strike',
  'strong',
  'sub',
  'sup',
  'time',
  'tt',
  'u',
  'var',
  'wbr',
  'picture',
  'source',
  'img',
  'meta',
  'link',
  'nobr',
  'output',
  'g',
  'path',
  'svg',
  'use',
  'text',
  'tspan',
  'math',
  'mi',
  'mo',
  'mn',
  'ms',
  'mrow',
  'msqrt',
  'mroot',
  'msup',
  'msub',
  'msubsup',
  'mover',
  'munder',
  'munderover',
  'mfrac',
  'mfenced',
  'mpadded',
  'mstyle',
  'mtext',
  'semantics',
  'o:p',
  'center-inline',
]);

const MARKS: ReadonlyMap<string, Mark['kind']> = new Map([
  ['a', 'link'],
  ['em', 'em'],
  ['i', 'em'],
  ['cite', 'em'],
  ['strong', 'strong'],
  ['b', 'strong'],
  ['code', 'code'],
  ['kbd', 'code'],
  ['samp', 'code'],
  ['tt', 'code'],
  ['sub', 'sub'],
  ['sup', 'sup'],
]);
/** What these say of their language is said of the page. */
const PAGE: ReadonlySet<string> = new Set(['html', 'body']);
/** Spans that say so are lines of their own, though nothing in the markup parts them. */
const APART = HINTS.caption | HINTS.credit;

/** The candidates of an HTML page, and what the page says of itself. Throws TooLarge. */
export function readHtml(
  content: string,
  url: string | null,
): { candidates: Candidate[]; declared: Declared } {
  const address = url ?? savedFrom(content);
  const head = declaredReader(address);
  const reader = new HtmlReader(() => address ?? head.address());
  walkHtml(content, {
    open(tag, attributes) {
      head.open(tag, attributes);
      reader.open(tag, attributes);
    },
    close: (tag) => reader.close(tag),
    text: (text) => reader.text(text),
    unseen: head.unseen,
  });
  reader.flush();
  const found = mergeTables(reader.found, reader.elements);
  placeAll(found, reader.elements);
  const declared = head.declared();
  declared.url ??= canonicalUrl(address ?? '');
  return { candidates: found.map(({ one }) => one), declared };
}

interface OpenMark {
  /** Number of the element that it covers. */
  element: number;
  mark: Mark;
}

/** Builds candidates from what the walk tells. */
class HtmlReader {
  readonly elements: Element[] = [];
  readonly found: Found[] = [];
  /** The page's address; null as long as nothing has told it. */
  private readonly address: () => string | null;
  /** What the page says that its links start from. */
  private base: string | null = null;
  /** Numbers of the open elements, outermost first. */
  private open_: number[] = [];
  private openMarks: OpenMark[] = [];
  /** The open line, in pieces: one with a hundred thousand breaks is joined once. */
  private pieces: string[] = [];
  private length = 0;
  private hasText = false;
  /** The last character of the line: asking the line itself would cost its length. */
  private last = '';
  private marks: Mark[] = [];
  private linkedLetters = 0;
  private lineElement = -1;
  private tables: { cell: Cell; element: number }[] = [];
  private tableCount = 0;
  private pre = 0;
  private itemsBegun = new Set<number>();
  /** Names of places that the next candidate stands at. */
  private anchors: string[] = [];

  constructor(address: () => string | null) {
    this.address = address;
  }

  open(tag: string, attributes: Attributes): void {
    const hints = hintsOf(tag, attributes);
    if (tag === 'br') {
      this.lineBreak();
      return;
    }
    if (tag === 'base' && attributes.href)
      this.base = safeUrl(attributes.href, this.address()) ?? this.base;
    if (tag === 'img') this.picture(attributes);
    const inline = INLINE.has(tag) && (hints & APART) === 0;
    if (!inline) this.flush();
    const anchor = attributes.id ?? (tag === 'a' ? attributes.name : undefined);
    if (anchor) this.anchors.push(anchor);
    const lang = PAGE.has(tag) ? null : languageTag(attributes.lang ?? null);
    this.open_.push(this.elements.length);
    this.elements.push({
      tag: inline ? tag : blockName(tag),
      name: `${tag}.${attributes.class ?? ''}`,
      parent: this.open_.at(-2) ?? -1,
      hints,
      lang,
    });
    if (tag === 'pre') this.pre++;
    if (tag === 'table') this.openTable();
    if (tag === 'tr') this.nextRow();
    if (tag === 'td' || tag === 'th') this.nextCell(tag === 'th');
    const kind = MARKS.get(tag);
    if (kind)
      this.openMark(kind, kind === 'link' ? { url: this.addressOf(attributes.href ?? '') } : {});
    if (inline && lang) this.openMark('lang', { lang });
  }

  close(tag: string): void {
    if (tag === 'br') return;
    const number = this.open_.pop() ?? -1;
    const element = this.elements[number];
    if (!element) return;
    if (!INLINE.has(tag) || (element.hints & APART) !== 0) this.flush();
    if (tag === 'pre') this.pre--;
    if (tag === 'table') this.tables.pop();
    this.closeMarks(number);
  }

  text(text: string): void {
    const piece = this.pre > 0 ? text.replace(/\r\n?/g, '\n') : this.collapsed(text);
    if (piece === '') return;
    if (this.lineElement < 0 && piece.trim() !== '') this.lineElement = this.blockElement();
    this.append(piece);
    if (this.openMarks.some(({ mark }) => mark.kind === 'link'))
      this.linkedLetters += piece.trim().length;
  }

  /** Ends the line that is open and makes a candidate of it. */
  flush(): void {
    const text = this.pieces.join('');
    for (const { mark } of this.openMarks) this.endMark(mark);
    this.marks = this.marks.flatMap((mark) => trimmed(mark, text));
    if (text.trim() !== '') this.make(text);
    this.pieces = [];
    this.length = 0;
    this.hasText = false;
    this.last = '';
    this.marks = [];
    this.linkedLetters = 0;
    this.lineElement = -1;
    for (const { mark } of this.openMarks) mark.start = 0;
  }

  private make(text: string): void {
    const element = this.lineElement < 0 ? this.blockElement() : this.lineElement;
    const lead =
      this.pre > 0
        ? text.length - text.replace(/^\s*\n/, '').length
        : text.length - text.trimStart().length;
    const body = text.slice(lead).trimEnd();
    const lang = this.languageOf(element);
    const block: Block = { ...this.shell(element), text: body, ...(lang && { lang }) };
    const marks = this.marks
      .map((mark) => ({
        ...mark,
        start: Math.max(0, mark.start - lead),
        end: Math.min(body.length, mark.end - lead),
      }))
      .filter((mark) => mark.end > mark.start);
    if (marks.length > 0 && block.kind !== 'code') block.marks = marks;
    const linked = Math.min(
      1,
      this.linkedLetters / Math.max(1, body.replace(/\s+/g, ' ').length - 1),
    );
    const isTop = block.kind === 'heading' && this.elements[element]?.tag === 'h1';
    this.add(candidate(block, { linked, isTop, anchors: this.anchors }), element);
    this.anchors = [];
  }

  private add(one: Candidate, element: number): void {
    const cell = this.tables.at(-1)?.cell;
    this.found.push({ one, element, cell: cell ? { ...cell } : null });
  }

  /** What kind of block the elements around it make of a line. */
  private shell(element: number): Omit<Block, 'text'> {
    let lists = 0;
    let ordered: boolean | null = null;
    let item = -1;
    let quoted = false;
    for (
      let at = element, steps = 0;
      at >= 0 && steps < 64;
      at = this.elements[at]?.parent ?? -1, steps++
    ) {
      const tag = this.elements[at]?.tag ?? '';
      const level = /^h([1-6])$/.exec(tag);
      if (level) return { kind: 'heading', level: Math.max(2, Number(level[1])) };
      if (tag === 'pre') return { kind: 'code' };
      if (tag === 'figcaption') return { kind: 'caption' };
      if (tag === 'blockquote') quoted = true;
      if (tag === 'li' && item < 0) item = at;
      if (tag === 'ol' || tag === 'ul') {
        lists++;
        ordered ??= tag === 'ol';
      }
    }
    if (item >= 0 && !this.itemsBegun.has(item)) {
      this.itemsBegun.add(item);
      return { kind: 'item', ordered: ordered === true, depth: Math.max(0, lists - 1) };
    }
    return { kind: quoted ? 'quote' : 'paragraph' };
  }

  /** The language that the elements around a line say it is in. */
  private languageOf(element: number): string | null {
    for (let at = element, steps = 0; at >= 0 && steps < 64; steps++) {
      const around = this.elements[at];
      if (around?.lang) return around.lang;
      at = around?.parent ?? -1;
    }
    return null;
  }

  private blockElement(): number {
    for (let at = this.open_.length - 1; at >= 0; at--) {
      const number = this.open_[at] ?? -1;
      const element = this.elements[number];
      if (element && (!INLINE.has(element.tag) || (element.hints & APART) !== 0)) return number;
    }
    return this.open_[0] ?? -1;
  }

  private collapsed(text: string): string {
    const piece = text.replace(/[ \t\n\r\f]+/g, ' ');
    const atStart = this.last === '' || this.last === ' ' || this.last === '\n';
    return atStart && piece.startsWith(' ') ? piece.slice(1) : piece;
  }

  private append(piece: string): void {
    this.pieces.push(piece);
    this.length += piece.length;
    this.hasText ||= piece.trim() !== '';
    this.last = piece.slice(-1);
  }

  private lineBreak(): void {
    if (!this.hasText) return;
    if (this.last === '\n' && this.pre === 0) {
      this.flush();
      return;
    }
    const end = this.pieces.at(-1);
    if (this.pre === 0 && end?.endsWith(' ')) {
      this.pieces[this.pieces.length - 1] = end.slice(0, -1);
      this.length--;
    }
    this.append('\n');
  }

  private picture(attributes: Attributes): void {
    const small = [attributes.width, attributes.height].some(
      (side) => side !== undefined && Number(side) < 120,
    );
    const source = [
      attributes.src,
      attributes['data-src'],
      attributes['data-original'],
      attributes['data-lazy-src'],
    ]
      .concat((attributes['data-srcset'] ?? attributes.srcset)?.trim().split(/\s/)[0])
      .find((address) => address && !address.startsWith('data:'));
    const url = source ? this.resolved(source) : null;
    if (small || !url?.startsWith('http')) return;
    const alt = (attributes.alt ?? '').slice(0, 1000);
    this.add(candidate({ kind: 'figure', text: '', picture: { url, alt } }), this.blockElement());
  }

  private openMark(kind: Mark['kind'], about: Pick<Mark, 'url' | 'lang'>): void {
    const mark: Mark = { kind, start: this.length, end: this.length, ...about };
    this.openMarks.push({ element: this.elements.length - 1, mark });
  }

  /** Where a link leads: `#name` within the page. */
  private addressOf(href: string): string | null {
    return placeWithin(href, this.address()) ?? (href === '' ? null : this.resolved(href));
  }

  private resolved(href: string): string | null {
    return safeUrl(href, this.base ?? this.address());
  }

  private closeMarks(element: number): void {
    while (this.openMarks.at(-1)?.element === element) {
      const closed = this.openMarks.pop();
      if (closed) this.endMark(closed.mark);
    }
  }

  private endMark(mark: Mark): void {
    this.marks.push({ ...mark, end: this.length });
  }

  private openTable(): void {
    this.tables.push({
      cell: { table: this.tableCount++, row: -1, column: -1, header: false },
      element: this.open_.at(-1) ?? -1,
    });
  }

  private nextRow(): void {
    const table = this.tables.at(-1);
    if (table) table.cell = { ...table.cell, row: table.cell.row + 1, column: -1 };
  }

  private nextCell(header: boolean): void {
    const table = this.tables.at(-1);
    if (table) table.cell = { ...table.cell, column: table.cell.column + 1, header };
  }
}

/** A mark without the white space at its ends; none where nothing is left. */
function trimmed(mark: Mark, text: string): Mark[] {
  let { start, end } = mark;
  while (start < end && isSpace(text, start)) start++;
  while (end > start && isSpace(text, end - 1)) end--;
  return end > start ? [{ ...mark, start, end }] : [];
}

function isSpace(text: string, at: number): boolean {
  return at >= text.length || text.charAt(at).trim() === '';
}

/** An inline element that stands apart is told from one that does not by its name. */
function blockName(tag: string): string {
  return INLINE.has(tag) ? 'div' : tag;
}
