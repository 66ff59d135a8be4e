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
        [...tagsOf(id), ...tagsOf(article)].some((tag) => foldedTag(tag) === wanted),
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
  const text = textOf(entry);
  const missing = wanted.filter((word) => !text.includes(word));
  if (missing.length === 0) return true;
  const { title, site } = sourceOf(entry.article);
  const tags = [...tagsOf(entry.id), ...tagsOf(entry.article)].map(foldedTag);
  return missing.every((word) => [...tags, title, site].some((part) => part.includes(word)));
}

/** Tags are few and asked for thousands of times. */
function foldedTag(tag: string): string {
  const known = FOLDED_TAGS.get(tag);
  if (known !== undefined) return known;
  const folded = fold(tag);
  FOLDED_TAGS.set(tag, folded);
  return folded;
}

const FOLDED_TAGS = new Map<string, string>();

/** Folds the words of entries before anyone asks for them, so that the first letter typed finds as fast as the next. */
export function prepare(entries: readonly Entry[]): void {
  for (const entry of entries) textOf(entry);
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
