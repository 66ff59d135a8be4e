import type { MessageDescriptor } from '@lingui/core';
import { msg, t } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { memo } from 'react';
import type { Offer } from '../../core/query/complete.ts';
import { isoDay } from '../../core/query/day.ts';
import {
  type Condition,
  filterTerm,
  NOTEBOOK_ORDERS,
  type NotebookOrder,
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
  const { t } = useLingui();
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
  const kinds = KINDS.map(({ value, name }) => ({ value, name: t(name) }));
  const kind = KINDS.find(({ value }) => terms.includes(value))?.value ?? null;
  return (
    <p className="filter-line" role="group" aria-label={t`Filters`}>
      <Trans>
        <WordChoice
          label={t`Kind`}
          unset={t`Everything marked`}
          options={kinds}
          chosen={kind}
          onChoose={(chosen) => {
            const bare = withFilter(withFilter(line, 'has', null), 'is', null);
            onChange([bare, chosen].filter(Boolean).join(' '));
          }}
        />{' '}
        in {choice('color', t`Colour`, t`any colour`, offers.color)}, with{' '}
        {choice('tag', t`Tag`, t`any tag`, offers.tag)}, in{' '}
        {choice('in', t`Article`, t`any article`, offers.in)} from{' '}
        {choice('source', t`Source`, t`any source`, offers.source)} in{' '}
        {choice('lang', t`Language`, t`any language`, offers.lang)},{' '}
        {choice('since', t`Time`, t`at any time`, timesBefore(Date.now()))};{' '}
        <WordChoice
          label={t`Order`}
          unset={t(BY.article)}
          options={NOTEBOOK_ORDERS.slice(1).map((order) => ({ value: order, name: t(BY[order]) }))}
          chosen={query.by === NOTEBOOK_ORDERS[0] ? null : query.by}
          onChoose={(value) => onChange(withFilter(line, 'by', value))}
        />
      </Trans>
    </p>
  );
});

const KINDS = [
  { value: 'has:note', name: msg`What has a note` },
  { value: '-has:note', name: msg`What has no note` },
  { value: 'is:whole', name: msg`Notes on whole articles` },
  { value: 'is:unattached', name: msg`What is unattached` },
];

const BY: Record<NotebookOrder, MessageDescriptor> = {
  article: msg`by article`,
  tag: msg`by tag`,
  colour: msg`by colour`,
  date: msg`by date`,
};

const DAY_MS = 86_400_000;

function timesBefore(now: number): Offer[] {
  return [
    { value: isoDay(now), name: t`today` },
    { value: isoDay(now - 7 * DAY_MS), name: t`in the past week` },
    { value: isoDay(now - 30 * DAY_MS), name: t`in the past month` },
    { value: isoDay(now).slice(0, 4), name: t`this year` },
  ];
}
