import { once } from '../highlight/once.ts';
import { fold } from '../search/fold.ts';
import { dayOf } from './day.ts';
import type { Entry, Surroundings } from './entry.ts';
import type { Filter, NotebookQuery } from './query.ts';

/**
 * The entries that a query asks for: every word, every tag (its own or its article's), and of any other filter one of
 * its values.
 */
export function find<E extends Entry>(
  entries: readonly E[],
  { words, filters }: NotebookQuery,
  around: Surroundings,
): E[] {
  const known: Known = { ...around, sourceOf: foldedSources(around.sourceOf) };
  const tests = [...filters].map(([filter, values]): Test => {
    const each = values.map(TESTS[filter]);
    return filter === 'tag'
      ? (entry) => each.every((test) => test(entry, known))
      : (entry) => each.some((test) => test(entry, known));
  });
  const wanted = words.map((word) => fold(word).trim());
  if (wanted.length > 0) tests.push((entry) => holdsAll(entry, wanted, known));
  return entries.filter((entry) => tests.every((test) => test(entry, known)));
}

interface FoldedSource {
  title: string;
  site: string;
  /** Main language. */
  lang: string;
}

interface Known extends Pick<Surroundings, 'tagsOf' | 'isUnattached'> {
  sourceOf: (article: string) => FoldedSource;
}

type Test = (entry: Entry, known: Known) => boolean;

const TESTS: Record<Exclude<Filter, 'by'>, (value: string) => Test> = {
  colour: (value) => (entry) => entry.color === value,
  tag: folded(
    (wanted) =>
      ({ id, article }, { tagsOf }) =>
        [...tagsOf(id), ...tagsOf(article)].some((tag) => fold(tag) === wanted),
  ),
  in: folded((wanted) => (entry, known) => known.sourceOf(entry.article).title.includes(wanted)),
  from: folded((wanted) => (entry, known) => known.sourceOf(entry.article).site.includes(wanted)),
  lang: (value) => (entry, known) => known.sourceOf(entry.article).lang === value,
  since: (value) => {
    const start = dayOf(value)?.start ?? Number.NEGATIVE_INFINITY;
    return (entry) => entry.createdAt >= start;
  },
  until: (value) => {
    const end = dayOf(value)?.end ?? Number.POSITIVE_INFINITY;
    return (entry) => entry.createdAt < end;
  },
  note: (value) => (entry) => (entry.note !== '') === (value === 'yes'),
  is: (value) =>
    value === 'whole'
      ? (entry) => entry.start === null
      : (entry, known) => known.isUnattached(entry),
};

function folded(test: (wanted: string) => Test): (value: string) => Test {
  return (value) => test(fold(value).trim());
}

function holdsAll(entry: Entry, wanted: readonly string[], { tagsOf, sourceOf }: Known): boolean {
  const { title, site } = sourceOf(entry.article);
  const tags = [...tagsOf(entry.id), ...tagsOf(entry.article)].map(fold);
  const text = [textOf(entry), ...tags, title, site].join('\n');
  return wanted.every((word) => text.includes(word));
}

const textOf = once(({ words, note }: Entry) => fold(`${words}\n${note}`));

function foldedSources(sourceOf: Surroundings['sourceOf']): Known['sourceOf'] {
  const sources = new Map<string, FoldedSource>();
  return (article) => {
    let source = sources.get(article);
    if (!source) {
      const { title, site, lang } = sourceOf(article);
      const main = lang?.split('-')[0]?.toLowerCase() ?? '';
      source = { title: asAsked(title), site: asAsked(site ?? ''), lang: main };
      sources.set(article, source);
    }
    return source;
  };
}

/** In a line of words quotation marks hold words together and are not looked for. */
function asAsked(text: string): string {
  return fold(text).replaceAll('"', '');
}
