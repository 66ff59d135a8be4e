import type { Article } from '../article/article.ts';
import type { Block } from '../article/block.ts';
import { dayIn } from '../article/day.ts';
import { type Group, layout, titleIndex } from '../article/layout.ts';
import type { Revision } from '../article/revision.ts';
import { safeUrl } from '../article/safeUrl.ts';
import { blockStarts } from '../article/text.ts';
import { element, type Node } from '../edition/element.ts';
import { groupElement, type Text } from '../edition/groupElement.ts';
import { inlineElements } from '../edition/inlineElements.ts';
import { facts, minutesIn } from './facts.ts';

/** How the reader has things drawn. */
export interface Drawing {
  /** What the app says things in (BCP 47); null where that is not known yet. */
  language: string | null;
  /** Whether marks and spaces are drawn as printed, or as they were written. */
  asPrinted: boolean;
  /** What is left out of the text, by block index. */
  isRemoved: (index: number) => boolean;
  /** Where who has begun to read it comes back to; null: to its beginning. */
  from: Return | null;
}

/** The paragraph that is drawn first, and how many px further down it stands than the beginning would: less than 0 for up. */
export interface Return {
  block: number;
  down: number;
}

/** How everyone has it drawn who has decided nothing yet. */
export function plainDrawing({ blocks }: Revision): Drawing {
  return {
    language: null,
    asPrinted: true,
    isRemoved: (index) => blocks[index]?.removal !== undefined,
    from: null,
  };
}

/** UTF-16 units of text after which nothing more is drawn: a tall window holds about half of it. */
const FIRST_SCREEN = 5000;
/** What a block takes at the least, a line of it or a picture's place; and from where on one is left to the app. UTF-16 units. */
const LINE = 60;
const LONGEST = 10 * FIRST_SCREEN;

/**
 * What of an article stands in the window first, as screens/reader draws it for who has no tags and notes there: head and first
 * blocks, or those that the reader comes back to, element for element, so that nothing moves when the app takes over. Where
 * the app has tools of its own, their room, as their English words need it.
 */
export function drawnArticle(article: Article, revision: Revision, drawing: Drawing): Node {
  const { asPrinted, isRemoved, from } = drawing;
  const { blocks, lang, dir } = revision;
  const title = titleIndex(blocks);
  const text = texts(revision, asPrinted);
  const body = { blocks, text, picture };
  const first = from?.block ?? title + 1;
  const end = endOfFirst(blocks, from?.block ?? 0, isRemoved);
  const groupsOf = (begin: number, end: number): Group[] =>
    layout(blocks, (index) =>
      index >= begin && index < end && !isRemoved(index) ? 'kept' : 'hidden',
    );
  const beginning = () => [
    ...groupsOf(0, title).map((group) => groupElement(group, body)),
    head(article, revision, title >= 0 ? text(title) : [article.title], drawing),
    roomForOwn(),
  ];
  return element('div', { class: 'reader' }, [
    element('header', { class: 'reader-bar' }),
    element('main', { id: 'main' }, [
      element('div', { class: 'reader-main' }, [
        element('article', { lang: lang ?? undefined, dir, 'data-down': from?.down.toFixed(2) }, [
          ...(from ? [] : beginning()),
          ...groupsOf(first, end).map((group) => groupElement(group, body)),
        ]),
      ]),
    ]),
  ]);
}

/** Index after the last block that is drawn. */
function endOfFirst(
  blocks: readonly Block[],
  first: number,
  isRemoved: Drawing['isRemoved'],
): number {
  let drawn = 0;
  const last = blocks.findIndex(({ text }, index) => {
    if (index >= first && !isRemoved(index)) drawn += Math.max(LINE, text.length);
    return drawn > FIRST_SCREEN;
  });
  if (last < 0) return blocks.length;
  return drawn > LONGEST ? last : last + 1;
}

/** Never seen: as much room as what the app says of it. */
const PAYWALL = 'the original continues behind a paywall: what follows is its beginning';
const ENGLISH = { lang: 'en', dir: 'ltr' };

function texts({ blocks, lang }: Revision, asPrinted: boolean): Text {
  const starts = blockStarts(blocks);
  const options = { stretches: [], lang, asPrinted, gapped: true };
  return (index) => {
    const block = blocks[index];
    if (!block) return [];
    return [element('span', { 'data-from': `${starts[index]}` }, inlineElements(block, options))];
  };
}

function head(
  article: Article,
  revision: Revision,
  title: readonly Node[],
  { language, isRemoved }: Drawing,
): Node {
  const { site, byline, publishedAt, truncated, blocks } = revision;
  const said = (language: string) => ({
    date: dayIn(language, publishedAt),
    minutes: minutesIn(article),
  });
  return element('header', { class: 'article-head' }, [
    element('h1', {}, title),
    element(
      'p',
      { class: 'article-facts', ...ENGLISH, lang: language ?? 'en' },
      facts([site, byline], said, language),
    ),
    ...(truncated
      ? [element('p', { class: 'article-truncated unsaid', ...ENGLISH }, [PAYWALL])]
      : []),
    ...(blocks.some(({ removal }, index) => removal || isRemoved(index))
      ? [element('p', {}, [room('removed-toggle', 'Removed')])]
      : []),
  ]);
}

/** Of the reader's tags and notes. */
function roomForOwn(): Node {
  const note = room('removed-toggle', 'Add a note on the article');
  return element('div', { class: 'article-about' }, [
    element('div', { class: 'article-tags', ...ENGLISH }, [
      element('div', { class: 'tags' }, [room('button', 'Add tags')]),
    ]),
    element('section', { class: 'article-notes', ...ENGLISH }, [note]),
  ]);
}

function picture({ url, alt }: NonNullable<Block['picture']>): Node[] {
  const href = safeUrl(url);
  const { hostname = '', protocol = '' } = href?.startsWith('http') ? new URL(href) : {};
  const acts = [room('button', 'Show picture'), room('button', `Always from ${hostname}`)];
  const link = element('a', { href: href ?? undefined }, [`Open it at ${hostname}`]);
  return [
    element('div', { class: 'picture' }, [
      alt ? element('p', {}, [alt]) : element('p', { class: 'unsaid', ...ENGLISH }, ['Picture']),
      element('div', { class: 'unsaid', ...ENGLISH }, [
        ...(protocol === 'https:' ? [element('p', { class: 'picture-acts' }, acts)] : []),
        element('p', {}, []),
        ...(hostname ? [link] : []),
      ]),
    ]),
  ];
}

function room(name: string, words: string): Node {
  return element('span', { class: `${name} room`, ...ENGLISH }, [words]);
}
