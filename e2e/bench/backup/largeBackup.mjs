// A backup of a reader of many years, in the app's own format.
import { ours } from '../highlights/library.mjs';

const COLORS = ['saffron', 'sage', 'sky', 'rose', 'lilac'];
const BEGUN = Date.UTC(2020, 0, 1);
const HOUR = 3_600_000;

/** So many annotations over so many articles of the reader's own; each an operation of its own, half of them with a note. */
export async function largeBackup(annotations, articles) {
  const { writeBackup } = await ours('src/core/backup/writeBackup.ts');
  const { quoteOf } = await ours('src/core/highlight/quote.ts');
  const texts = await textsOf(articles);
  const revisions = new Map(texts.map(({ hash, json }) => [hash, json]));
  const changesOfAll = [
    ...texts.map(({ id, row }, index) => [
      { kind: 'article', id, field: 'own', value: row },
      { kind: 'article', id, field: 'addedAt', value: BEGUN + index },
    ]),
    ...Array.from({ length: annotations }, (_, index) => highlightOf(index, texts, quoteOf)),
  ];
  const entries = changesOfAll.map((changes, index) => ({
    id: `entry-${index}`,
    time: BEGUN + index * HOUR,
    device: 'another',
    sequence: index + 1,
    label: 'Act',
    changes,
  }));
  return Buffer.from(writeBackup({ entries, articles: [], revisions }, Date.now()));
}

/** As many more annotations of the same articles, as another program writes them: W3C JSON-LD, their words alone. */
export async function largeAnnotations(annotations, articles) {
  const { quoteOf } = await ours('src/core/highlight/quote.ts');
  const texts = await textsOf(articles);
  const items = Array.from({ length: annotations }, (_, index) => {
    const { id, text } = texts[index % texts.length];
    const start = (index * 41) % (text.length - 100);
    return {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: `https://notes.example/${index}`,
      type: 'Annotation',
      created: new Date(BEGUN + index * HOUR).toISOString(),
      body: [
        { type: 'TextualBody', value: `Thought elsewhere, number ${index}.` },
        { type: 'TextualBody', purpose: 'tagging', value: `tag ${index % 50}` },
      ],
      target: {
        source: `urn:x-lutrin:article:${id}`,
        selector: { type: 'TextQuoteSelector', ...quoteOf(text, { start, end: start + 60 }) },
      },
    };
  });
  return JSON.stringify(items);
}

async function textsOf(articles) {
  const { articleOf } = await ours('src/core/article/article.ts');
  const revision = await ours('src/core/article/revision.ts');
  const { articleText } = await ours('src/core/article/text.ts');
  return Array.from({ length: articles }, (_, index) => {
    const content = contentOf(index, revision.EMPTY_REVISION);
    const json = revision.canonicalJson(content);
    const hash = revision.revisionHash(content);
    const id = `own-${index.toString(16).padStart(16, '0')}`;
    const row = articleOf(id, hash, content, '');
    return { id, hash, json, row, text: articleText(content.blocks) };
  });
}

function contentOf(index, empty) {
  const sentence = (at) =>
    `This is sentence ${at} of text ${index}, and it says as much as others do.`;
  const paragraph = (at) => Array.from({ length: 6 }, (_, n) => sentence(6 * at + n)).join(' ');
  const blocks = Array.from({ length: 12 }, (_, at) => ({
    kind: 'paragraph',
    text: paragraph(at),
  }));
  return { ...empty, title: `Text ${index}`, lang: 'en', blocks };
}

function highlightOf(index, texts, quoteOf) {
  const { id: article, hash, text } = texts[index % texts.length];
  const start = (index * 37) % (text.length - 100);
  const span = { start, end: start + 60 };
  const quote = quoteOf(text, span);
  const home = { article, revision: hash, span, quote, words: quote.exact };
  const set = { kind: 'highlight', id: `highlight-${index}` };
  return [
    { ...set, field: 'home', value: home },
    { ...set, field: 'color', value: COLORS[index % COLORS.length] },
    { ...set, field: 'createdAt', value: BEGUN + index * HOUR },
    ...(index % 2
      ? [{ ...set, field: 'note', value: `What I thought of it, number ${index}.` }]
      : []),
  ];
}
