import { BUS } from '../marking.ts';
import type { App } from '../servedApp.ts';
import { type Tab, until } from './tab.ts';

/** What a reader does all day, in order; each step stands on those before it. */
export type Step = [what: string, walk: (tab: Tab, app: App) => Promise<unknown>];

const NOTE = 'Kept by this engine too';

export const MAIN_PATHS: readonly Step[] = [
  [
    'the library stands with its articles',
    async (tab, app) => {
      await tab.goTo(app.url);
      await seeLink(tab, BUS.title);
    },
  ],
  [
    'an article opens',
    async (tab) => {
      await press(tab, BUS.title);
      await seeHeading(tab, BUS.title);
    },
  ],
  [
    'selected words are highlighted by key',
    async (tab) => {
      await select(tab, BUS.first);
      await tab.type('h');
      await seeDrawn(tab, BUS.first);
    },
  ],
  [
    'a highlight gets a note',
    async (tab) => {
      await select(tab, BUS.other);
      await tab.type('n');
      await until(tab, 'the note’s field', () => document.activeElement?.matches('textarea'));
      await tab.type(...NOTE, 'Enter');
      await seeText(tab, NOTE);
      await allIsKept(tab);
    },
  ],
  [
    'both are there after a reload, and it says where they are kept',
    async (tab, app) => {
      const article = await tab.run(() => location.href);
      await tab.goTo(app.url);
      await seeLink(tab, BUS.title);
      await tab.goTo(article);
      await seeDrawn(tab, BUS.first);
      await seeDrawn(tab, BUS.other);
      const hasFiles = await tab.run(() => 'storage' in navigator);
      if (!hasFiles) await seeText(tab, 'This browser has no safe place for your notes');
    },
  ],
  [
    'the notebook holds them',
    async (tab, app) => {
      await tab.goTo(`${app.url}notebook`);
      await seeText(tab, NOTE);
      await seeText(tab, BUS.first);
    },
  ],
  [
    'search finds forms of a word',
    async (tab, app) => {
      await tab.goTo(`${app.url}?q=valleys+poetry`);
      await seeLink(tab, BUS.title);
      await until(tab, 'a marked word', () => document.querySelector('mark')?.textContent);
    },
  ],
  [
    'with the server gone, what was never opened is read',
    async (tab, app) => {
      await tab.goTo(app.url);
      await seeText(tab, 'All articles are kept on this device');
      await until(tab, 'the service worker', () => navigator.serviceWorker.controller !== null);
      await app.close();
      const other = app.articles.find(({ title }) => title !== BUS.title);
      await tab.goTo(app.addressOf(other ?? never()));
      await seeHeading(tab, other?.title ?? '');
    },
  ],
];

function never(): never {
  throw new Error('the library has one article only');
}

function seeText(tab: Tab, text: string) {
  return until(tab, `“${text}”`, (text) => document.body.innerText.includes(text), text);
}

function seeHeading(tab: Tab, text: string) {
  const isThere = (text: string) => {
    const plain = (said: string) => said.replace(/\s+/gu, ' ');
    return plain(document.querySelector('h1')?.textContent ?? '') === plain(text);
  };
  return until(tab, `the headline “${text}”`, isThere, text);
}

function seeLink(tab: Tab, name: string) {
  const isThere = (name: string) =>
    Array.from(document.links, (link) => link.textContent).includes(name);
  return until(tab, `the link “${name}”`, isThere, name);
}

async function press(tab: Tab, name: string): Promise<void> {
  await seeLink(tab, name);
  await tab.run((name) => {
    Array.from(document.links, (link) => link)
      .find((link) => link.textContent === name)
      ?.click();
  }, name);
}

/** Selects words of the article, as the system's own selection would be. */
async function select(tab: Tab, words: string): Promise<void> {
  await tab.run((words) => {
    const article = document.querySelector('article') ?? document.body;
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text; node; node = walker.nextNode() as Text) {
      const at = node.data.indexOf(words);
      if (at < 0) continue;
      node.parentElement?.scrollIntoView({ block: 'center' });
      getSelection()?.setBaseAndExtent(node, at, node, at + words.length);
      return;
    }
  }, words);
  const isOffered = () => document.querySelector('[role=toolbar][aria-label=Selection]') !== null;
  await until(tab, 'the toolbar of the selection', isOffered);
}

/** The words are drawn as a highlight, by whichever way the engine has. */
function seeDrawn(tab: Tab, words: string) {
  const isDrawn = (words: string) => {
    const painted = Array.from(CSS.highlights ?? [], ([name, ranges]) =>
      name.startsWith('lutrin-') ? Array.from(ranges, String) : [],
    ).flat();
    const marked = Array.from(
      document.querySelectorAll('article mark'),
      (mark) => mark.textContent,
    );
    return [...painted, ...marked].includes(words);
  };
  return until(tab, `the highlight on “${words}”`, isDrawn, words);
}

function allIsKept(tab: Tab) {
  return until(tab, '“saved”', () => !/^saving · /m.test(document.body.innerText));
}
