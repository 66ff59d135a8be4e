import { memo } from 'react';
import type { Offer } from '../../core/query/complete.ts';
import { isoDay } from '../../core/query/day.ts';
import {
  type Condition,
  filterTerm,
  NOTEBOOK_ORDERS,
  parseQuery,
  valueAsked,
  withFilter,
} from '../../core/query/query.ts';
import { WordChoice } from '../../ui/WordChoice.tsx';
import type { useOffers } from './useOffers.ts';

interface FilterLineProps {
  line: string;
  onChange: (line: string) => void;
  offers: ReturnType<typeof useOffers>;
}

/** The filters as one sentence. What is chosen in it stands in the line of words, and the other way round. */
export const FilterLine = memo(function FilterLine({ line, onChange, offers }: FilterLineProps) {
  const query = parseQuery(line);
  const choice = (
    filter: Condition['filter'],
    label: string,
    unset: string,
    values: readonly Offer[],
  ) => (
    <WordChoice
      label={label}
      unset={unset}
      options={values}
      chosen={valueAsked(query, filter)}
      onChoose={(value) => onChange(withFilter(line, filter, value))}
    />
  );
  const terms = query.conditions.map(({ filter, value, not }) => filterTerm(filter, value, not));
  const kind = KINDS.find(({ value }) => terms.includes(value))?.value ?? null;
  return (
    <p className="filter-line" role="group" aria-label="Filters">
      <WordChoice
        label="Kind"
        unset="Everything marked"
        options={KINDS}
        chosen={kind}
        onChoose={(chosen) => {
          const bare = withFilter(withFilter(line, 'has', null), 'is', null);
          onChange([bare, chosen].filter(Boolean).join(' '));
        }}
      />{' '}
      in {choice('color', 'Colour', 'any colour', offers.color)}, with{' '}
      {choice('tag', 'Tag', 'any tag', offers.tag)}, in{' '}
      {choice('in', 'Article', 'any article', offers.in)} from{' '}
      {choice('source', 'Source', 'any source', offers.source)} in{' '}
      {choice('lang', 'Language', 'any language', offers.lang)},{' '}
      {choice('since', 'Time', 'at any time', timesBefore(Date.now()))};{' '}
      <WordChoice
        label="Order"
        unset="by article"
        options={NOTEBOOK_ORDERS.slice(1).map((order) => ({ value: order, name: `by ${order}` }))}
        chosen={query.by === NOTEBOOK_ORDERS[0] ? null : query.by}
        onChoose={(value) => onChange(withFilter(line, 'by', value))}
      />
    </p>
  );
});

const KINDS: Offer[] = [
  { value: 'has:note', name: 'What has a note' },
  { value: '-has:note', name: 'What has no note' },
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
