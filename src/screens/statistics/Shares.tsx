import { Trans, useLingui } from '@lingui/react/macro';
import { useId, useState } from 'react';
import type { ShareSum } from '../../core/statistics/sums.ts';
import { Button } from '../../ui/Button.tsx';
import { SumTable } from './SumTable.tsx';

/** As many as are seen at a glance. */
const SHOWN = 8;

interface SharesProps {
  title: string;
  shares: readonly ShareSum[];
  /** What is said of those that have no name. */
  unnamed: string;
}

/** How much was read of each, as a table whose rows have a bar. */
export function Shares({ title, shares, unnamed }: SharesProps) {
  const { t } = useLingui();
  const id = useId();
  const [all, setAll] = useState(false);
  const most = Math.max(...shares.map(({ ms }) => ms));
  const shown = all ? shares : shares.slice(0, SHOWN);
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <SumTable
        labelledBy={id}
        className="shares"
        of={t`Name`}
        headClass="hidden-text"
        rows={shown.map(({ name, ms, articles }) => ({
          key: name ?? '',
          name: <Share name={name ?? unnamed} share={ms / most} />,
          ms,
          articles,
        }))}
      />
      {shares.length > shown.length && (
        <Button onClick={() => setAll(true)}>
          <Trans>Show all</Trans>
        </Button>
      )}
    </section>
  );
}

function Share({ name, share }: { name: string; share: number }) {
  return (
    <>
      <bdi>{name}</bdi>
      <svg className="bar" aria-hidden="true" viewBox="0 0 100 1" preserveAspectRatio="none">
        <rect width={share * 100} height="1" />
      </svg>
    </>
  );
}
