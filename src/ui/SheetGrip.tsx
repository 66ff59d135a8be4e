import { useLingui } from '@lingui/react/macro';
import { useRef } from 'react';
import './sheetGrip.css';

/** So far up or down is meant. px. */
const DRAG = 40;

interface SheetGripProps {
  tall: boolean;
  onTall: (tall: boolean) => void;
  onClose: () => void;
}

/** The upper edge of a sheet: pressed or dragged up it makes the sheet higher, down lower and then away. */
export function SheetGrip({ tall, onTall, onClose }: SheetGripProps) {
  const { t } = useLingui();
  const from = useRef(0);
  const dragged = useRef(false);
  return (
    <button
      type="button"
      className="sheet-grip"
      aria-label={tall ? t`Make smaller` : t`Make larger`}
      aria-expanded={tall}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = event.clientY;
        dragged.current = false;
      }}
      onPointerUp={({ clientY }) => {
        const by = clientY - from.current;
        dragged.current = Math.abs(by) > DRAG;
        if (by < -DRAG) onTall(true);
        else if (by > DRAG && tall) onTall(false);
        else if (by > DRAG) onClose();
      }}
      onClick={() => {
        if (!dragged.current) onTall(!tall);
        dragged.current = false;
      }}
    />
  );
}
