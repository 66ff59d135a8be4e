// How well a cleaner does on the dev pages: the tables of the cleaning brief.
import { scorer } from './data.mjs';

const GROUPS = [
  ['all', () => true],
  ['scrapinghub', ({ dataset }) => dataset === 'aeb'],
  ['fundus', ({ dataset }) => dataset === 'fundus'],
  ['WCXB', ({ dataset }) => dataset === 'wcxb'],
  ['French', ({ lang }) => lang === 'fr'],
  ['German', ({ lang }) => lang === 'de'],
  ['English', ({ lang }) => lang === 'en'],
];

/** F1 of 4-word shingles by group of pages. `texts`: of each page's id what was kept. */
export function printHtml(rows) {
  console.log(
    ['HTML'.padEnd(26), ...GROUPS.map(([name]) => name.padStart(12)), '  empty'].join(''),
  );
  for (const [name, { pages, texts }] of Object.entries(rows)) {
    const scores = scored(pages, texts, 'html');
    const cells = GROUPS.map(([, is]) =>
      scorer.summarise(scores.filter(is))['4gF1'].toFixed(3).padStart(12),
    );
    const empty = pages.filter(({ id }) => !texts.get(id)?.trim()).length;
    console.log([name.padEnd(26), ...cells, String(empty).padStart(7)].join(''));
  }
}

/** The same of plain text: with everything on the page, and half cleaned. */
export function printText(rows) {
  console.log(`${'plain text'.padEnd(26)}        full     line F1       light     line F1`);
  for (const [name, { pages, texts }] of Object.entries(rows)) {
    const cells = ['full', 'light'].flatMap((variant) => {
      const summary = scorer.summarise(scored(pages, texts, 'plaintext', variant));
      return [summary['4gF1'], summary.lF1].map((figure) => figure.toFixed(3).padStart(12));
    });
    console.log([name.padEnd(26), ...cells].join(''));
  }
}

function scored(pages, texts, kind, variant) {
  const predictions = pages.map(({ id }) => ({ id, text: texts.get(id) ?? '' }));
  return scorer.score(
    pages.map(({ record }) => record),
    predictions,
    { kind, variant },
  );
}

const DAY = 24 * 60 * 60 * 1000;
const bare = (text) => (text ?? '').replace(/[\s\u00ad]+/g, ' ').trim();
const people = (names) => JSON.stringify(names.map(bare).sort());

/** What is asked of each fundus page beside its body: name → gives whether it is right, null where nothing is asked. */
const QUESTIONS = {
  'title exact': ({ title }, { gold }) => gold.title && bare(title) === bare(gold.title),
  'all authors': ({ authors }, { gold }) =>
    gold.authors?.length && people(authors) === people(gold.authors),
  'date within a day': ({ publishedAt }, { gold }) =>
    gold.date && Math.abs(Date.parse(publishedAt ?? '') - Date.parse(gold.date)) <= DAY,
};
const GOALS = {
  'title exact': 0.93,
  'all authors': 0.9,
  'date within a day': 0.96,
  ledes: 0.9,
  headings: 0.97,
  captions: 0.9,
};

/** Metadata, ledes, headings and captions on the typed pages, each beside its goal. */
export function printTyped(pages, articles) {
  const counts = new Map();
  const count = (name, right) => {
    const known = counts.get(name) ?? { right: 0, asked: 0 };
    counts.set(name, { right: known.right + Number(Boolean(right)), asked: known.asked + 1 });
  };
  for (const { id, record } of pages.filter(({ record }) => record.gold.blocks)) {
    const article = articles.get(id);
    const body = article.body.map(bare);
    for (const [name, isRight] of Object.entries(QUESTIONS)) {
      if (isAsked(name, record.gold)) count(name, isRight(article, record));
    }
    for (const [kind, text] of record.gold.blocks) {
      if (kind === 'lede')
        count(
          'ledes',
          body.some((line) => line.includes(bare(text).slice(0, 60))),
        );
      if (kind === 'heading')
        count(
          'headings',
          body.some((line) => line.includes(bare(text))),
        );
    }
    const captions = article.blocks
      .filter(({ kind }) => /caption|credit/.test(kind))
      .map(({ text }) => bare(text));
    for (const { caption } of record.gold.captions ?? []) {
      if (caption)
        count(
          'captions',
          captions.some((line) => bare(caption).startsWith(line.slice(0, 40))),
        );
    }
  }
  for (const [name, { right, asked }] of counts)
    console.log(
      `${name.padEnd(20)}${(right / asked).toFixed(3)} of ≥ ${GOALS[name].toFixed(2)}   (${right} of ${asked})`,
    );
}

function isAsked(name, { title, authors, date }) {
  return { 'title exact': title, 'all authors': authors?.length, 'date within a day': date }[name];
}
