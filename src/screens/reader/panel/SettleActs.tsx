import { t } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Span } from '../../../core/article/text.ts';
import { deleteHighlight } from '../../../stores/highlights.ts';
import { notifyUndoable } from '../../../stores/notices.ts';
import { Button } from '../../../ui/Button.tsx';
import { leaveFocus } from './leaveFocus.ts';

interface SettleActsProps {
  id: string;
  /** What the reader selected in the article, if anything. */
  selected: Span | null;
  onAttach: (id: string, span: Span) => void;
  /** What else can be done with it. */
  children?: ReactNode;
}

/** What the reader can make of a highlight that stands nowhere. */
export function SettleActs({ id, selected, onAttach, children }: SettleActsProps) {
  const { t } = useLingui();
  return (
    <div className="tray-acts" onClickCapture={({ currentTarget }) => leaveFocus(currentTarget)}>
      <Button
        disabled={!selected}
        title={selected ? undefined : t`Select the passage in the text first`}
        // The selection stays what it is.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => selected && onAttach(id, selected)}
      >
        <Trans>Attach to the selection</Trans>
      </Button>
      {children}
      <Button onClick={() => remove(id)}>
        <Trans>Delete</Trans>
      </Button>
    </div>
  );
}

function remove(id: string): void {
  void deleteHighlight(id);
  notifyUndoable(t`Highlight deleted`);
}
