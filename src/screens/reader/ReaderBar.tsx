import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useLocation } from 'react-router';
import type { Article } from '../../core/article/article.ts';
import { safeUrl } from '../../core/article/safeUrl.ts';
import { paths } from '../../paths.ts';
import { useArticles } from '../../stores/articles.ts';
import { setSetting, TEXT_SIZES, useSettings } from '../../stores/settings.ts';
import { favour } from '../../stores/triage.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { AloudIcon, ContentsIcon, OriginalIcon, PanelIcon, StarIcon } from '../../ui/icons.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { ReadingSettings } from '../../ui/ReadingSettings.tsx';
import './readerBar.css';

interface ReaderBarProps {
  article: Article;
  highlights: number;
  panelOpen: boolean;
  onPanel: () => void;
  isAloud: boolean;
  /** Begins to read aloud, or stops. */
  onAloud: () => void;
  contentsOpen: boolean;
  /** Lets the text scroll by itself. */
  onDrift: () => void;
  /** Absent where the article has no headings to speak of. */
  onContents: (() => void) | undefined;
}

export function ReaderBar(props: ReaderBarProps) {
  const { t } = useLingui();
  const { article, highlights, panelOpen, onPanel, contentsOpen, onContents, onDrift } = props;
  const { isAloud, onAloud } = props;
  const favourite = useArticles((all) => all.get(article.id)?.favourite ?? false);
  const settings = useSettings();
  const [from] = useState(useCameFrom());
  const original = safeUrl(article.url);
  return (
    <header className="reader-bar">
      <BackLink {...from} />
      <div className="reader-tools">
        {onContents && (
          <IconButton
            label={t`Contents`}
            shortcut="c"
            aria-expanded={contentsOpen}
            onClick={onContents}
          >
            <ContentsIcon />
          </IconButton>
        )}
        {original?.startsWith('http') && (
          <a
            className="icon-button"
            href={original}
            target="_blank"
            rel="noopener noreferrer"
            aria-label={t`Open the original`}
            title={t`Open the original (o)`}
          >
            <OriginalIcon />
          </a>
        )}
        <IconButton
          label={t`Favourite`}
          shortcut="f"
          aria-pressed={favourite}
          className={favourite ? 'is-favourite' : ''}
          onClick={() => favour([article.id], !favourite)}
        >
          <StarIcon fill={favourite ? 'currentColor' : 'none'} />
        </IconButton>
        <IconButton label={t`Read aloud`} shortcut="p" aria-pressed={isAloud} onClick={onAloud}>
          <AloudIcon />
        </IconButton>
        <Popover label={t`Reading settings`} face={<span className="aa">Aa</span>}>
          <ReadingSettings settings={settings} sizes={TEXT_SIZES} onChange={setSetting}>
            <Button
              title={t`Scroll by itself (s)`}
              onClick={({ currentTarget }) => {
                currentTarget.closest<HTMLElement>('[popover]')?.hidePopover();
                onDrift();
              }}
            >
              {t`Scroll by itself`}
            </Button>
          </ReadingSettings>
        </Popover>
        <IconButton
          label={t`Highlights: ${highlights}`}
          aria-expanded={panelOpen}
          onClick={onPanel}
        >
          <PanelIcon />
        </IconButton>
      </div>
    </header>
  );
}

/** Where the way back leads: to the list that the reader came from, as it was. */
function useCameFrom(): { name: string; to: string } {
  const { t } = useLingui();
  const { state } = useLocation() as { state: { from?: string } | null };
  if (state?.from?.startsWith(paths.notebook)) return { name: t`Notebook`, to: state.from };
  if (state?.from?.startsWith(paths.words)) return { name: t`Words`, to: state.from };
  if (state?.from === paths.review) return { name: t`Review`, to: state.from };
  return { name: t`Library`, to: state?.from ?? paths.library };
}
