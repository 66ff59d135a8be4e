import { Trans, useLingui } from '@lingui/react/macro';
import type { MouseEvent } from 'react';
import type { Style } from '../../../core/highlight/style.ts';
import { type Highlight, restyle } from '../../../stores/highlights.ts';
import { Button } from '../../../ui/Button.tsx';
import { Choice } from '../../../ui/Choice.tsx';
import { MoreIcon } from '../../../ui/icons.tsx';
import { Popover } from '../../../ui/Popover.tsx';
import { styleNames } from './styleNames.ts';
import './highlightMenu.css';

/** What can be made of a highlight and others. */
export interface Reshaping {
  mergeable: readonly Highlight[];
  onMerge: (other: Highlight) => void;
  /** Parts it where the caret or the selection stands in it; absent where neither does. */
  onSplit: (() => void) | undefined;
}

interface HighlightMenuProps extends Reshaping {
  highlight: Highlight;
  onCopy: () => void;
  /** Copies with the source. */
  onQuote: () => void;
}

/** What is seldom wanted of a highlight. */
export function HighlightMenu({
  highlight,
  onCopy,
  onQuote,
  mergeable,
  onMerge,
  onSplit,
}: HighlightMenuProps) {
  const { t } = useLingui();
  return (
    <Popover label={t`More`} face={<MoreIcon />}>
      <div className="highlight-menu">
        <Choice
          label={t`Style`}
          names={styleNames()}
          value={highlight.style}
          onChange={(style: Style) => void restyle(highlight.id, style)}
        />
        <Button onClick={closing(onCopy)}>
          <Trans>Copy the words</Trans>
        </Button>
        <Button onClick={closing(onQuote)}>
          <Trans>Copy as quote</Trans>
        </Button>
        {mergeable.map((other) => (
          <Button key={other.id} onClick={closing(() => onMerge(other))}>
            <span className="highlight-menu-words">
              <Trans>Merge with “{other.home.words}”</Trans>
            </span>
          </Button>
        ))}
        {onSplit ? (
          <Button onClick={closing(onSplit)}>
            <Trans>Split here</Trans>
          </Button>
        ) : (
          <p className="panel-hint">
            <Trans>To split it, select words in it, or put the reading caret there.</Trans>
          </p>
        )}
      </div>
    </Popover>
  );
}

/** Done with the menu, too. */
function closing(act: () => void) {
  return ({ currentTarget }: MouseEvent<HTMLElement>) => {
    currentTarget.closest<HTMLElement>('[popover]')?.hidePopover();
    act();
  };
}
