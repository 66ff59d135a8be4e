import { Trans, useLingui } from '@lingui/react/macro';
import { useRef } from 'react';
import { type StoreApi, useStore } from 'zustand';
import { type ContentsLine, headingAt } from '../../../core/article/contents.ts';
import { IconButton } from '../../../ui/Button.tsx';
import { CloseIcon } from '../../../ui/icons.tsx';
import type { Whereabouts } from '../places/usePlace.ts';
import { useTakesFocus } from './useTakesFocus.ts';
import './panel.css';
import './contentsPanel.css';

interface ContentsPanelProps {
  contents: readonly ContentsLine[];
  lang: string | null;
  whereabouts: StoreApi<Whereabouts>;
  onGo: (heading: ContentsLine) => void;
  onClose: () => void;
}

/** The article's headings, the one that is being read marked. */
export function ContentsPanel({ contents, lang, whereabouts, onGo, onClose }: ContentsPanelProps) {
  const { t } = useLingui();
  const panel = useRef<HTMLElement>(null);
  useTakesFocus(panel);
  const here = useStore(whereabouts, ({ offset }) => headingAt(contents, offset));
  return (
    <nav ref={panel} tabIndex={-1} className="panel contents" aria-label={t`Contents`}>
      <div className="panel-head">
        <h2>
          <Trans>Contents</Trans>
        </h2>
        <IconButton label={t`Close contents`} shortcut="c" onClick={onClose}>
          <CloseIcon />
        </IconButton>
      </div>
      <ol>
        {contents.map((line, index) => (
          <li key={line.start}>
            <button
              type="button"
              className="contents-line"
              style={{ paddingInlineStart: `${0.75 + line.depth}rem` }}
              aria-current={index === here ? 'location' : undefined}
              onClick={() => onGo(line)}
            >
              <bdi lang={line.lang ?? lang ?? undefined}>{line.words}</bdi>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
