import type { Article } from '../article/article.ts';
import { dayIn } from '../article/day.ts';
import {
  copiesByOriginal,
  originalsIn,
  otherHouses,
  withoutCopies,
} from '../article/nearCopies.ts';
import { element, type Node } from '../edition/element.ts';
import { minutesFor, USUAL_PACE } from '../pace/pace.ts';
import { listed } from '../search/listed.ts';
import { DOT, facts, languageIn, minutesIn } from './facts.ts';

/** More than a tall window holds. */
const FIRST_ROWS = 24;

/**
 * How the library begins, as screens/library draws it for who comes for the first time: its newest rows, element for
 * element. Where the app has tools of its own, their room. `addressOf` leads to an article's page; `language` is the reader's
 * (BCP 47), null where it is not known yet.
 */
export function drawnLibrary(
  articles: readonly Article[],
  addressOf: (article: Article) => string,
  language: string | null,
): Node {
  const originals = originalsIn(articles, () => false);
  const copies = copiesByOriginal(articles);
  const alsoFrom = (article: Article) => otherHouses(copies.get(article.id) ?? [], article);
  const rows = withoutCopies(newestFirst(articles), originals).slice(0, FIRST_ROWS);
  return element('div', { class: 'first-library' }, [
    topBar(),
    element('div', { class: 'library' }, [
      filters(),
      element('main', { id: 'main', class: 'library-main' }, [
        element('section', {}, [
          element(
            'div',
            { class: 'article-list' },
            rows.map((article) => row(article, addressOf(article), alsoFrom(article), language)),
          ),
        ]),
      ]),
    ]),
  ]);
}

/** As the library lists them for who comes for the first time. */
export function newestFirst(articles: readonly Article[]): Article[] {
  return listed(articles, { conditions: [], by: null }, UNTOUCHED, null);
}

/** What is said of articles that no one has done anything with. */
const UNTOUCHED = {
  minutesOf: ({ words }: { words: number }) => minutesFor(words, USUAL_PACE),
  standingOf: () => ({ state: 'unread', favourite: false, shelf: 'inbox', addedAt: null }) as const,
  tagsOf: () => [],
  markedIn: () => [],
  isUnattached: () => false,
};

function topBar(): Node {
  return element('header', { class: 'top-bar' }, [
    element('span', { class: 'top-bar-name' }, ['Lutrin']),
    element('div', { class: 'top-bar-tools' }, [
      element('span', { class: 'search-field room' }),
      element('span', { class: 'icon-button' }),
    ]),
    element('div', { class: 'places' }, [element('span', { class: 'place' })]),
  ]);
}

function filters(): Node {
  const line = element('li', {}, [element('span', { class: 'choice-line' })]);
  return element('div', { class: 'filters' }, [
    element('div', { class: 'choices-lists' }, [element('ul', { class: 'choices-list' }, [line])]),
    element('div', { class: 'choices' }, [element('span', { class: 'room' })]),
  ]);
}

function row(
  article: Article,
  href: string,
  alsoFrom: readonly string[],
  language: string | null,
): Node {
  const { title, site, lang, publishedAt } = article;
  const said = (language: string) => ({
    date: dayIn(language, publishedAt),
    language: languageIn(language, lang),
    minutes: minutesIn(article),
  });
  return element('div', { class: 'article-row' }, [
    element('div', { class: 'article-row-face' }, [
      element('div', { class: 'article-row-words' }, [
        element('h3', { class: 'article-row-title' }, [
          element('a', { href, lang: lang ?? undefined }, [element('bdi', {}, [title])]),
        ]),
        element('p', { class: 'article-row-facts' }, [
          ...facts([site], said, language),
          ...roomForHouses(alsoFrom),
        ]),
      ]),
      element('div', { class: 'article-row-state' }, [
        element('span', { class: 'standing' }, [element('span', { class: 'standing-dot' })]),
        element('span', { class: 'article-row-kept' }),
      ]),
      element('div', { class: 'row-actions' }, [
        element('span', { class: 'icon-button row-more' }),
      ]),
    ]),
  ]);
}

/** Never seen: as much room as what the app says of them. */
function roomForHouses(houses: readonly string[]): Node[] {
  if (houses.length === 0) return [];
  return [element('span', { class: 'unsaid' }, [`${DOT}also from ${houses.join(', ')}`])];
}
