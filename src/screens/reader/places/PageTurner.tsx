import { useLingui } from '@lingui/react/macro';
import { IconButton } from '../../../ui/Button.tsx';
import { LeftIcon, RightIcon } from '../../../ui/icons.tsx';
import type { Pages } from './usePages.ts';
import './pageTurner.css';

interface PageTurnerProps extends Omit<Pages, 'on'> {
  /** Pages are turned from right to left. */
  rtl: boolean;
}

/** Which page is in view, and buttons that turn it; nothing where the text runs on. */
export function PageTurner({ shown, turnBy, rtl }: PageTurnerProps) {
  const { t } = useLingui();
  if (!shown) return null;
  const { leaf, count } = shown;
  const previous = { label: t`Previous page`, by: -1, disabled: leaf === 0 } as const;
  const next = { label: t`Next page`, by: 1, disabled: leaf === count - 1 } as const;
  const [left, right] = rtl ? [next, previous] : [previous, next];
  return (
    <div className="page-turner">
      <IconButton
        label={left.label}
        shortcut="←"
        disabled={left.disabled}
        onClick={() => turnBy(left.by)}
      >
        <LeftIcon />
      </IconButton>
      <span>{t`${leaf + 1} of ${count}`}</span>
      <IconButton
        label={right.label}
        shortcut="→"
        disabled={right.disabled}
        onClick={() => turnBy(right.by)}
      >
        <RightIcon />
      </IconButton>
    </div>
  );
}
