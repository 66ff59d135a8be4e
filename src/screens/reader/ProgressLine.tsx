import { type StoreApi, useStore } from 'zustand';
import { useKeeping } from '../../stores/ledger.ts';
import { Button } from '../../ui/Button.tsx';
import './progressLine.css';

interface ProgressLineProps {
  /** How far the reader is, 0 to 1. */
  reach: StoreApi<number>;
  minutes: number;
  /** The share that the reader would return to after a jump; null where there was none. */
  back: number | null;
  onBack: () => void;
}

export function ProgressLine({ reach, minutes, back, onBack }: ProgressLineProps) {
  const pending = useKeeping(({ pending }) => pending > 0);
  const percent = useStore(reach, (share) => Math.round(share * 100));
  const left = useStore(reach, (share) => Math.ceil(minutes * (1 - share)));
  const atEnd = useStore(reach, (share) => share >= 1);
  return (
    <footer className="progress-line">
      {back !== null && (
        <p className="progress-back">
          <Button onClick={onBack}>{`Return to ${Math.round(back * 100)} %`}</Button>
        </p>
      )}
      <progress className="progress-bar" max={100} value={percent} aria-label="Read so far" />
      <p className="progress-words">
        {atEnd ? 'Read to the end' : `${percent} % · ${left} min left`}
        {pending && ' · saving'}
      </p>
    </footer>
  );
}
