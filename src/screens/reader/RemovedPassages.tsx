import type { ReactNode } from 'react';
import type { Removal } from '../../core/article/block.ts';
import { REASON_NAMES } from '../../ui/reasonNames.ts';
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
  const { removal, restored, indexes, text, onDecide, always } = props;
  const reason = removal ? REASON_NAMES[removal.reason] : 'Left out by you';
  const isSort = restored && indexes.every(always.stays);
  const by = isSort ? `always kept from ${always.source}` : 'restored by you';
  return (
    <div
      role="group"
      className={restored ? 'removed removed-restored' : 'removed'}
      aria-label={`${restored ? 'Restored' : 'Removed'}: ${reason}`}
    >
      <p className="removed-reason" title={removal?.rule} lang="en">
        {restored ? `${reason}, ${by}` : reason}
      </p>
      {indexes.map((index) => (
        <p key={index}>
          {text(index)}{' '}
          <button
            type="button"
            className="restore"
            lang="en"
            onClick={() => onDecide(index, !restored)}
          >
            {restored ? 'Leave out again' : 'Restore'}
          </button>
        </p>
      ))}
      {removal && always.source !== null && (!restored || isSort) && (
        <p>
          <button
            type="button"
            className="restore"
            lang="en"
            onClick={() => always.decide(removal.reason, !isSort)}
          >
            {isSort
              ? `No longer keep this kind from ${always.source}`
              : `Always keep this kind from ${always.source}`}
          </button>
        </p>
      )}
    </div>
  );
}
