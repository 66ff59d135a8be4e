import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button, IconButton } from './Button.tsx';
import { CloseIcon } from './icons.tsx';
import './bulkBar.css';

interface BulkBarProps {
  label: string;
  count: number;
  /** How many could be chosen. */
  total: number;
  onAll: () => void;
  onClear: () => void;
  /** What can be done with all that is chosen. */
  children: ReactNode;
  /** What one of these opens. */
  more?: ReactNode;
}

/** Stands above a list while some of it is chosen. */
export function BulkBar({ label, count, total, onAll, onClear, children, more }: BulkBarProps) {
  const { t } = useLingui();
  return (
    <div className="bulk-bar" role="toolbar" aria-label={label}>
      <div className="bulk-bar-tools">
        <span role="status">{plural(count, { one: '# selected', other: '# selected' })}</span>
        {children}
        {count < total && (
          <Button onClick={onAll}>
            <Trans>Select all {total}</Trans>
          </Button>
        )}
        <IconButton label={t`Select nothing`} shortcut="Esc" onClick={onClear}>
          <CloseIcon />
        </IconButton>
      </div>
      {more}
    </div>
  );
}
