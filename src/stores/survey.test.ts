import { beforeEach, expect, test, vi } from 'vitest';
import { type Article, articleOf } from '../core/article/article.ts';
import type { Block } from '../core/article/block.ts';
import { EMPTY_REVISION } from '../core/article/revision.ts';
import type { Home } from '../core/highlight/anchor.ts';
import { quoteOf } from '../core/highlight/quote.ts';
import { whereaboutsOf } from '../core/highlight/whereabouts.ts';
import type { SurveyRequest } from '../workers/surveyMessages.ts';

const FORMER = '1'.repeat(32);
const NOW = '2'.repeat(32);
const FERRY = 'The ferry crosses the river at seven, and again when the market closes.';
const MARKET = 'Nobody at the market knew who had painted the old bridge blue.';

let texts: Map<string, string>;
let articles: Article[];
let surveys: number;

vi.mock(
  '../platform/journal.ts',
  async () => (await import('./forgetfulJournal.ts')).forgetfulJournal,
);
vi.mock('../platform/library.ts', () => ({
  fetchCatalog: async () => ({ articles }),
  fetchRevision: async (hash: string) => {
    const text = texts.get(hash);
    if (text === undefined) throw new Error('not here');
    return { ...EMPTY_REVISION, blocks: blocksOf(text) };
  },
}));
vi.mock('../platform/surveyor.ts', () => ({
  openSurveyor: () => ({
    survey: async ({ highlights, ground, formers }: SurveyRequest) => {
      surveys++;
      return whereaboutsOf(highlights, ground, formers);
    },
    close: () => {},
  }),
}));

function blocksOf(text: string): Block[] {
  return text.split('\n').map((text) => ({ kind: 'paragraph', text }));
}

async function session() {
  vi.resetModules();
  const { commit, startLedger } = await import('./ledger.ts');
  const { surveyChanges } = await import('./survey.ts');
  const { useSurveyed } = await import('./surveyed.ts');
  await startLedger();
  const mark = (id: string, words: string, revision = FORMER) => {
    const text = texts.get(revision) ?? '';
    const span = { start: text.indexOf(words), end: text.indexOf(words) + words.length };
    const home: Home = { article: 'river', revision, span, quote: quoteOf(text, span), words };
    return commit([
      { kind: 'highlight', id, field: 'home', value: home },
      { kind: 'highlight', id, field: 'color', value: 'sage' },
      { kind: 'highlight', id, field: 'createdAt', value: 1 },
    ]);
  };
  return { commit, mark, surveyChanges, found: () => useSurveyed.getState().get('river') };
}

beforeEach(() => {
  surveys = 0;
  const now = `A new first line.\n${FERRY}`;
  texts = new Map([
    [FORMER, `${FERRY}\n${MARKET}`],
    [NOW, now],
  ]);
  const revision = { ...EMPTY_REVISION, blocks: blocksOf(now) };
  articles = [articleOf('river', NOW, revision, 'The river')];
});

test('of an article whose text has changed it is known which highlights stand there still', async () => {
  const { mark, surveyChanges, found } = await session();
  await mark('ferry', 'crosses the river at seven');
  await mark('bridge', 'painted the old bridge blue');
  await surveyChanges('all');
  expect(found()).toMatchObject({ revision: NOW, moved: 1, unattached: new Set(['bridge']) });
});

test('what was looked into is looked into again only when a highlight has come', async () => {
  const { mark, surveyChanges } = await session();
  await mark('ferry', 'crosses the river at seven');
  await surveyChanges('all');
  await surveyChanges('all');
  expect(surveys).toBe(1);
  await mark('market', 'when the market closes');
  await surveyChanges('all');
  expect(surveys).toBe(2);
});

test('a change that the reader was told of is looked into on the notebook alone', async () => {
  const { commit, mark, surveyChanges } = await session();
  await mark('ferry', 'crosses the river at seven');
  await commit([{ kind: 'article', id: 'river', field: 'told', value: NOW }]);
  await surveyChanges('untold');
  expect(surveys).toBe(0);
  await surveyChanges('all');
  expect(surveys).toBe(1);
});

test('nothing is looked into where all was made in the text as it is', async () => {
  const { mark, surveyChanges, found } = await session();
  await mark('ferry', 'crosses the river at seven', NOW);
  await surveyChanges('all');
  expect(surveys).toBe(0);
  expect(found()).toBeUndefined();
});

test('a text that can’t be had is looked into another time, and a former one is not needed', async () => {
  const { mark, surveyChanges, found } = await session();
  await mark('ferry', 'crosses the river at seven');
  const now = texts.get(NOW) ?? '';
  texts.clear();
  await surveyChanges('all');
  expect(found()).toBeUndefined();
  texts.set(NOW, now);
  await surveyChanges('all');
  expect(found()).toMatchObject({ moved: 1, unattached: new Set() });
});
