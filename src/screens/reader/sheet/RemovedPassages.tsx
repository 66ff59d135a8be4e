import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Removal } from '../../../core/article/block.ts';
import { REASON_NAMES } from '../../../ui/reasonNames.ts';
import { useOwnLanguage } from '../../../ui/useOwnLanguage.ts';
import type { Always } from './usePassagesOf.ts';
import './removedPassages.css';

interface RemovedPassagesProps {
  /** Why; absent where the reader left them out. */
  removal: Removal | undefined;
  restored: boolean;
  /** Of their blocks. */
  indexes: readonly number[];
  text: (index: number) => ReactNode;
  onDecide: (index: number, kept: boolean) => void;
  always: Always;
}

/** Passages that were left out, or put back, in their place, with the reason. */
export function RemovedPassages(props: RemovedPassagesProps) {
  const { t } = useLingui();
  const own = useOwnLanguage();
  const { removal, restored, indexes, text, onDecide, always } = props;
  const { source } = always;
  const reason = removal ? t(REASON_NAMES[removal.reason]) : t`Left out by you`;
  const isSort = restored && indexes.every(always.stays);
  const standing = isSort
    ? t`${reason}, always kept from ${source}`
    : t`${reason}, restored by you`;
  return (
    <div
      role="group"
      className={restored ? 'removed removed-restored' : 'removed'}
      aria-label={restored ? t`Restored: ${reason}` : t`Removed: ${reason}`}
    >
      <p className="removed-reason" lang={own.lang}>
        {restored ? standing : reason}
      </p>
      {indexes.map((index) => (
        <p key={index}>
          {text(index)}{' '}
          <button
            type="button"
            className="restore"
            lang={own.lang}
            onClick={() => onDecide(index, !restored)}
          >
            {restored ? t`Leave out again` : t`Restore`}
          </button>
        </p>
      ))}
      {removal && always.source !== null && (!restored || isSort) && (
        <p className="removed-always">
          <button
            type="button"
            className="restore"
            lang={own.lang}
            onClick={() => always.decide(removal.reason, !isSort)}
          >
            {isSort
              ? t`No longer keep this kind from ${source}`
              : t`Always keep this kind from ${source}`}
          </button>
        </p>
      )}
    </div>
  );
}
