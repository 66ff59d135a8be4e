import { articleOf } from '../article/article.ts';
import { EMPTY_REVISION, type Revision, revisionHash } from '../article/revision.ts';
import type { Change, Fields } from './operation.ts';

/** The content that the samples speak of. */
export const CONTENT: Revision = {
  ...EMPTY_REVISION,
  blocks: [{ kind: 'paragraph', text: 'The ferry.' }],
};
export const HASH = revisionHash(CONTENT);
const quote = { exact: 'ferry', prefix: 'The ', suffix: '.' };
export const home = {
  article: 'own-1',
  revision: HASH,
  span: { start: 4, end: 9 },
  quote,
  words: 'ferry',
};

/** For tests: a value for every field that there is. One that is added does not compile before it has its own here. */
const SAMPLES: { [K in keyof Fields]: { [F in keyof Fields[K]]: Fields[K][F] } } = {
  highlight: {
    home,
    attached: { ...home, span: { start: 0, end: 5 } },
    detached: true,
    about: 'own-1',
    article: 'own-2',
    color: 'rose',
    style: 'strike',
    note: 'On time.',
    createdAt: 1,
    deletedAt: 2,
    foreign: { motivation: ['commenting', { deep: null }] },
  },
  article: {
    own: articleOf('own-1', HASH, CONTENT, 'The ferry'),
    addedAt: 3,
    favourite: true,
    shelf: 'later',
    deletedAt: 4,
    finished: false,
    told: HASH,
    cited: { title: 'The ferry', url: null },
    apart: true,
  },
  progress: { place: { revision: HASH, offset: 4, share: 0.4 }, furthest: 0.5, openedAt: 5 },
  pace: { sample: { lang: 'en', words: 400, rate: 4.5, at: 6 } },
  passage: { kept: false },
  sort: { kept: true },
  tagging: { on: true },
  view: { name: 'To read', line: 'is:unread', createdAt: 6, deletedAt: 7 },
  review: {
    memory: { due: 8, stability: 1.5, difficulty: 5, reps: 2, lapses: 1, last: 9 },
    discarded: true,
  },
  word: {
    word: 'ferry',
    sentence: 'The ferry.',
    at: 4,
    language: 'en',
    home,
    meaning: 'a boat',
    createdAt: 10,
    deletedAt: 11,
  },
  lookup: {
    name: 'A dictionary',
    address: 'https://words.example/{word}',
    createdAt: 12,
    deletedAt: 13,
  },
  reading: { ms: 60_000, source: 'The Post', language: 'en' },
  setting: { value: 'night' },
};

/** Sets every field of one thing of every kind, all of them called "one". */
export const EVERY_FIELD: readonly Change[] = Object.entries(SAMPLES).flatMap(([kind, fields]) =>
  Object.entries(fields).map(([field, value]) => ({ kind, id: 'one', field, value }) as Change),
);
