import type { ReactNode } from 'react';
import type { Removal } from '../../core/article/block.ts';
import { REASON_NAMES } from '../../ui/reasonNames.ts';

interface RemovedPassageProps {
  /** Absent where the reader left it out. */
  removal: Removal | undefined;
  restored: boolean;
  onDecide: (kept: boolean) => void;
  children: ReactNode;
}

/** A passage that was left out, or put back, in its place, with the reason. */
export function RemovedPassage({ removal, restored, onDecide, children }: RemovedPassageProps) {
  const reason = removal ? REASON_NAMES[removal.reason] : 'Left out by you';
  return (
    <aside
      className={restored ? 'removed removed-restored' : 'removed'}
      aria-label={`${restored ? 'Restored' : 'Removed'}: ${reason}`}
    >
      <p className="removed-reason" title={removal?.rule}>
        {restored ? `${reason}, restored by you` : reason}
      </p>
      <p>
        {children}{' '}
        <button type="button" className="restore" onClick={() => onDecide(!restored)}>
          {restored ? 'Leave out again' : 'Restore'}
        </button>
      </p>
    </aside>
  );
}
