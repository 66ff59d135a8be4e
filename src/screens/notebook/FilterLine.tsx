import { memo, useMemo } from 'react';
import { isoDay } from '../../core/entries/day.ts';
import type { Entry, Surroundings } from '../../core/entries/entry.ts';
import { type Filter, ORDERS, parseQuery, withFilter } from '../../core/entries/query.ts';
import { COLORS } from '../../core/highlight/color.ts';
import { allTags } from '../../core/tags/tags.ts';
import { useColorNames } from '../../stores/colorNames.ts';
import { languageName } from '../../ui/dates.ts';
import { WordChoice } from '../../ui/WordChoice.tsx';

interface FilterLineProps {
  line: string;
  onChange: (line: string) => void;
  entries: readonly Entry[];
  around: Surroundings;
}

/** The filters as one sentence. What is chosen in it stands in the line of words, and the other way round. */
export const FilterLine = memo(function FilterLine(props: FilterLineProps) {
  const { line, onChange, entries, around } = props;
  const { filters, by } = parseQuery(line);
  const offers = useOffers(entries, around);
  const names = useColorNames();
  const colors = COLORS.map((value) => ({ value, name: names[value] }));
  const choice = (filter: Filter, label: string, unset: string, values: readonly Offer[]) => (
    <WordChoice
      label={label}
      unset={unset}
      options={values}
      chosen={filter === 'by' ? by : (filters.get(filter)?.[0] ?? null)}
      onChoose={(value) => onChange(withFilter(line, filter, value))}
    />
  );
  const kind = ['note', 'is'].flatMap((name) => {
    const [value] = filters.get(name as 'note' | 'is') ?? [];
    return value ? [`${name}:${value}`] : [];
  });
  return (
    <p className="filter-line" role="group" aria-label="Filters">
      <WordChoice
        label="Kind"
        unset="Everything marked"
        options={KINDS}
        chosen={kind[0] ?? null}
        onChoose={(chosen) => {
          const bare = withFilter(withFilter(line, 'note', null), 'is', null);
          const [name, value] = chosen?.split(':') ?? [];
          onChange(name && value ? withFilter(bare, name as 'note' | 'is', value) : bare);
        }}
      />{' '}
      in {choice('colour', 'Colour', 'any colour', colors)}, with{' '}
      {choice('tag', 'Tag', 'any tag', offers.tags)}, in{' '}
      {choice('in', 'Article', 'any article', offers.titles)} from{' '}
      {choice('from', 'Source', 'any source', offers.sites)} in{' '}
      {choice('lang', 'Language', 'any language', offers.languages)},{' '}
      {choice('since', 'Time', 'at any time', timesBefore(Date.now()))};{' '}
      <WordChoice
        label="Order"
        unset="by article"
        options={ORDERS.slice(1).map((order) => ({ value: order, name: `by ${order}` }))}
        chosen={by === ORDERS[0] ? null : by}
        onChoose={(value) => onChange(withFilter(line, 'by', value))}
      />
    </p>
  );
});

interface Offer {
  value: string;
  name: string;
}

const KINDS: Offer[] = [
  { value: 'note:yes', name: 'What has a note' },
  { value: 'note:no', name: 'What has no note' },
  { value: 'is:whole', name: 'Notes on whole articles' },
  { value: 'is:unattached', name: 'What is unattached' },
];

const DAY_MS = 86_400_000;

function timesBefore(now: number): Offer[] {
  return [
    { value: isoDay(now), name: 'today' },
    { value: isoDay(now - 7 * DAY_MS), name: 'in the past week' },
    { value: isoDay(now - 30 * DAY_MS), name: 'in the past month' },
    { value: isoDay(now).slice(0, 4), name: 'this year' },
  ];
}

/** Only what would find something. */
function useOffers(entries: readonly Entry[], { tagsOf, sourceOf }: Surroundings) {
  return useMemo(() => {
    const articles = new Set(entries.map(({ article }) => article));
    const ids = [...entries.map(({ id }) => id), ...articles];
    const sources = [...articles].map(sourceOf);
    const plain = (values: Iterable<string>) =>
      [...new Set(values)]
        .map((value) => ({ value: value.replaceAll('"', ''), name: value }))
        .sort((a, b) => a.name.localeCompare(b.name));
    const languages = sources.flatMap(({ lang }) => lang?.split('-')[0]?.toLowerCase() ?? []);
    return {
      tags: plain(allTags(ids.map(tagsOf)).keys()),
      titles: plain(sources.map(({ title }) => title)),
      sites: plain(sources.flatMap(({ site }) => site ?? [])),
      languages: plain(languages).map(({ value }) => ({
        value,
        name: languageName(value) ?? value,
      })),
    };
  }, [entries, tagsOf, sourceOf]);
}
