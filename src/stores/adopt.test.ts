import { beforeEach, expect, test, vi } from 'vitest';
import { type Article, articleOf } from '../core/article/article.ts';
import { EMPTY_REVISION } from '../core/article/revision.ts';
import { type Decision, decide } from '../core/exchange/decide.ts';
import { leadsOf } from '../core/exchange/leads.ts';
import { whatIsLeft } from '../core/highlight/readable.ts';
import type { AnnotationRequest } from '../workers/annotationMessages.ts';

const REVISION = '3'.repeat(32);
const TEXT = 'The ferry crosses the river at seven, and again when the market closes.';
const ADDRESS = 'https://courier.example/ferry';

let articles: Article[];
let searches: number;

vi.mock(
  '../platform/journal.ts',
  async () => (await import('./forgetfulJournal.ts')).forgetfulJournal,
);
vi.mock('../platform/library.ts', () => ({
  fetchCatalog: async () => ({ articles }),
  fetchRevision: async () => ({ ...EMPTY_REVISION, blocks: [{ kind: 'paragraph', text: TEXT }] }),
}));
vi.mock('../platform/search.ts', () => ({ searchTexts: async () => null }));
vi.mock('../platform/annotations.ts', () => ({
  // What the worker does, here.
  withAnnotations: async (act: (ask: (request: AnnotationRequest) => unknown) => unknown) => {
    searches++;
    let held: Parameters<typeof leadsOf>[0] = [];
    const grounds = { now: new Map(), former: new Map() };
    return act((request) => {
      if (request.ask === 'hold') {
        held = request.places;
        return leadsOf(held).leads;
      }
      if (request.ask === 'learn')
        for (const [id, ground] of request.grounds.now) grounds.now.set(id, ground);
      if (request.ask !== 'decide') return null;
      const { of } = leadsOf(held);
      return held.map(
        (place, at): Decision => decide(place, request.found[of[at] ?? -1] ?? null, grounds),
      );
    });
  },
}));

async function session() {
  vi.resetModules();
  const { commit, startLedger } = await import('./ledger.ts');
  const { adoptHighlights } = await import('./adopt.ts');
  const { useHighlights, livingHighlights } = await import('./highlights.ts');
  await startLedger();
  /** As an import leaves it: of an article that it alone tells of. */
  const cite = async (words: string, url: string) => {
    const home = whatIsLeft({ article: 'elsewhere-1', words });
    await commit([
      { kind: 'article', id: 'elsewhere-1', field: 'cited', value: { title: null, url } },
      { kind: 'highlight', id: 'h', field: 'home', value: home },
      { kind: 'highlight', id: 'h', field: 'color', value: 'sky' },
      { kind: 'highlight', id: 'h', field: 'createdAt', value: 1 },
    ]);
  };
  const articleNow = () => livingHighlights(useHighlights.getState())[0]?.home.article;
  return { adoptHighlights, cite, articleNow };
}

function arrives(): void {
  const revision = { ...EMPTY_REVISION, url: ADDRESS };
  articles = [articleOf('ferry', REVISION, revision, 'The ferry')];
}

beforeEach(() => {
  searches = 0;
  articles = [];
});

test('a highlight that came first becomes its article’s as soon as the library has that', async () => {
  const { adoptHighlights, cite, articleNow } = await session();
  await cite('crosses the river at seven', ADDRESS);
  await adoptHighlights();
  expect(articleNow()).toBe('elsewhere-1');
  arrives();
  await adoptHighlights();
  expect(articleNow()).toBe('ferry');
});

test('an article of another address gets none of its words', async () => {
  const { adoptHighlights, cite, articleNow } = await session();
  arrives();
  await cite('crosses the river at seven', 'https://elsewhere.example/tram');
  await adoptHighlights();
  expect(articleNow()).toBe('elsewhere-1');
});

test('what was looked for in vain is not looked for again until the library has changed', async () => {
  const { adoptHighlights, cite } = await session();
  await cite('crosses the river at seven', ADDRESS);
  await adoptHighlights();
  await adoptHighlights();
  expect(searches).toBe(1);
  arrives();
  await adoptHighlights();
  expect(searches).toBe(2);
});
