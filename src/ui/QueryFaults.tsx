import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import './queryFaults.css';

interface QueryFaultsProps<Filter extends string> {
  faults: readonly {
    typed: string;
    filter: Filter;
    values: readonly string[] | 'something' | 'date' | 'language';
  }[];
  /** What a value of a filter means; empty where it says so itself. */
  meaning: (filter: Filter, value: string) => string;
}

/** What in a line of words looks like a filter and is none, and what would be one. */
export function QueryFaults<Filter extends string>({ faults, meaning }: QueryFaultsProps<Filter>) {
  return (
    <div className="query-faults" role="status">
      {faults.map(({ typed, filter, values }) => (
        <p key={typed}>
          <Trans>
            <bdi>“{typed}”</bdi> is looked for as a word: behind {filter}: stands{' '}
            {said(values, (value) => meaning(filter, value))}.
          </Trans>
        </p>
      ))}
    </div>
  );
}

type Values = QueryFaultsProps<string>['faults'][number]['values'];

function said(values: Values, meaning: (value: string) => string): string {
  switch (values) {
    case 'something':
      return t`a name, in quotation marks where it has spaces`;
    case 'date':
      return t`a day, a month or a year, as 2025-11-03, 2025-11 or 2025`;
    case 'language':
      return t`a language’s short name, as fr or en`;
    default:
      return new Intl.ListFormat(i18n.locale, { type: 'disjunction' }).format(
        values.map((value) => explained(value, meaning(value))),
      );
  }
}

function explained(value: string, meaning: string): string {
  return meaning
    ? t({ message: `${value} (${meaning})`, comment: 'a word and its meaning' })
    : value;
}
