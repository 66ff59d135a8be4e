import { Parser } from 'htmlparser2';
import { legible } from '../lexicon/legible.ts';
import { LONGEST_PASSAGE, TooLarge } from './tooLarge.ts';

export type Attributes = Readonly<Record<string, string>>;

/** What a reader of HTML is told, in document order. Every element that opens also closes. */
export interface Walker {
  open(tag: string, attributes: Attributes): void;
  close(tag: string): void;
  /** Visible text, white space as it stands. */
  text(text: string): void;
  /** Text that nobody sees but that says something: of `title` and of `script` that is JSON. */
  unseen?(tag: string, text: string): void;
}

/** 20 MB, counted in UTF-16 units. */
const LONGEST = 20 * 1024 * 1024;
/** Elements nested deeper than this are taken for text of the one at this level. */
const DEEPEST = 256;
/** Nesting past all reason: it makes a parser's work grow with its square. */
const ABSURD = 6000;

/** Elements whose text nobody sees, or that the browser shows in a way of its own. */
const UNSEEN: ReadonlySet<string> = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'title',
  'iframe',
  'object',
  'audio',
  'video',
  'canvas',
  'datalist',
  'desc',
  'metadata',
  'defs',
  'annotation',
  'annotation-xml',
  'noframes',
  'noembed',
  'rp',
  'xml',
]);
/** Elements that hold the page: one that hides itself does so only until its script has run. */
const PAGE: ReadonlySet<string> = new Set(['html', 'body', 'main', 'article']);

/**
 * Walks HTML once, without a DOM and without recursion. Visible is all text outside `UNSEEN` elements and
 * outside elements that carry `hidden` or an inline style that shows them not; and what a picture of a formula says.
 * Throws TooLarge.
 */
export function walkHtml(content: string, walker: Walker): void {
  if (content.length > LONGEST) throw new TooLarge('page');
  let depth = 0;
  let unseenFrom = Number.POSITIVE_INFINITY;
  let listening: string | null = null;
  let heard = '';
  const parser = new Parser({
    onopentag(tag, attributes) {
      depth++;
      if (depth > ABSURD) throw new TooLarge('nesting');
      if (depth > unseenFrom) return;
      const formula = formulaOf(tag, attributes);
      if (formula) walker.text(legible(formula));
      if (formula || UNSEEN.has(tag) || hides(tag, attributes)) {
        unseenFrom = depth;
        listening = speaks(tag, attributes) ? tag : null;
        heard = '';
      } else if (depth <= DEEPEST) walker.open(tag, attributes);
    },
    onclosetag(tag) {
      if (depth === unseenFrom) {
        unseenFrom = Number.POSITIVE_INFINITY;
        if (listening) walker.unseen?.(listening, heard);
        listening = null;
      } else if (depth < unseenFrom && depth <= DEEPEST) walker.close(tag);
      depth--;
    },
    ontext(text) {
      if (depth < unseenFrom) {
        if (text.length > LONGEST_PASSAGE) throw new TooLarge('passage');
        walker.text(legible(text));
      } else if (listening && heard.length < LONGEST) heard += text;
    },
  });
  parser.write(content);
  parser.end();
}

/** A picture of a formula speaks: what it shows stands in the line, in TeX most often. '' of any other element. */
function formulaOf(tag: string, { class: names, alt }: Attributes): string {
  if (tag !== 'img' || !alt || alt.length > LONGEST_FORMULA) return '';
  return FORMULA.test(names ?? '') ? alt.replace(/^\{\\displaystyle\s*(.*)\}$/s, '$1').trim() : '';
}
const LONGEST_FORMULA = 2000;
const FORMULA = /(?:^|[\s_-])(?:math|tex|latex|formula|equation)(?:$|[\s_-])/i;

function hides(tag: string, attributes: Attributes): boolean {
  if (PAGE.has(tag)) return false;
  if (attributes.hidden !== undefined && attributes.hidden !== 'until-found') return true;
  const style = attributes.style;
  return (
    style !== undefined && /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style)
  );
}

function speaks(tag: string, attributes: Attributes): boolean {
  return tag === 'title' || (tag === 'script' && /json/i.test(attributes.type ?? ''));
}
