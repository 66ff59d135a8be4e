import { Trans, useLingui } from '@lingui/react/macro';
import { type KeyboardEvent, useCallback, useEffect, useRef } from 'react';
import type { Block } from '../../../core/article/block.ts';
import { noteWords } from '../../../core/article/footnote.ts';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { Floating } from '../../../ui/Floating.tsx';
import { CloseIcon } from '../../../ui/icons.tsx';
import { useMedia } from '../../../ui/useMedia.ts';
import { useKeepInSight } from '../highlights/useKeepInSight.ts';
import { BlockText } from './BlockText.tsx';
import './footnote.css';

interface FootnoteProps {
  /** The note's. */
  block: Block;
  lang: string | null;
  /** What was pressed to read it. */
  link: HTMLElement;
  /** Goes to where the note stands in the article. */
  onGo: () => void;
  onClose: () => void;
}

/** A note of the article's own, where the text refers to it. */
export default function Footnote({ block, lang, link, onGo, onClose }: FootnoteProps) {
  const { t } = useLingui();
  const ref = useRef<HTMLDivElement>(null);
  const anchor = useCallback(() => link.getBoundingClientRect(), [link]);
  const docked = useMedia('(pointer: coarse), (max-width: 47.99rem)');
  useKeepInSight(ref, anchor, docked ? 'docked' : 'floating');
  useEffect(() => {
    ref.current?.focus({ preventScroll: true });
    return () => {
      if (link.isConnected) link.focus({ preventScroll: true });
    };
  }, [link]);
  useEffect(() => {
    const leave = ({ target }: PointerEvent) => {
      if (!ref.current?.contains(target as Node)) onClose();
    };
    document.addEventListener('pointerdown', leave);
    return () => document.removeEventListener('pointerdown', leave);
  }, [onClose]);
  const leaveByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
  };
  const language = block.lang ?? lang;
  return (
    <Floating
      ref={ref}
      className="footnote"
      role="dialog"
      aria-label={t`Footnote`}
      tabIndex={-1}
      anchor={anchor}
      placement="bottom"
      onKeyDown={leaveByKey}
    >
      <p className="footnote-words" lang={language ?? undefined} dir={block.dir ?? 'auto'}>
        <BlockText text={noteWords(block)} from={0} marks={block.marks} lang={language} />
      </p>
      <div className="footnote-acts">
        <Button
          onClick={() => {
            onClose();
            onGo();
          }}
        >
          <Trans>Go to the note</Trans>
        </Button>
        <IconButton label={t`Close`} shortcut="Esc" onClick={onClose}>
          <CloseIcon />
        </IconButton>
      </div>
    </Floating>
  );
}
