import { useLingui } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import { IconButton } from '../../../ui/Button.tsx';
import { CloseIcon, NextIcon, PreviousIcon, SearchIcon } from '../../../ui/icons.tsx';
import type { Find } from './useFind.ts';
import './findBar.css';

/** Words looked for in the article: how many there are, and the way from one to the next. */
export function FindBar({ line, hits, at, ask, step }: Find) {
  const { t } = useLingui();
  const field = useRef<HTMLInputElement>(null);
  const isNew = line === '';
  useEffect(() => {
    if (isNew) field.current?.focus({ preventScroll: true });
  }, [isNew]);
  if (line === null) return null;
  const count = hits.length === 0 ? t`Not found` : t`${at + 1} of ${hits.length}`;
  return (
    <search className="find-bar">
      <SearchIcon size={18} />
      <input
        ref={field}
        type="search"
        aria-label={t`Find in this article`}
        placeholder={t`Find in this article`}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        enterKeyHint="search"
        value={line}
        onChange={({ target }) => ask(target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter' || event.key === 'F3') step(event.shiftKey ? -1 : 1);
          else if (event.key === 'Escape') ask(null);
          else return;
          event.preventDefault();
        }}
      />
      <span className="find-count" role="status">
        {line.trim() && count}
      </span>
      <IconButton
        label={t`Previous`}
        shortcut="Shift+F3"
        disabled={at < 0}
        onClick={() => step(-1)}
      >
        <PreviousIcon />
      </IconButton>
      <IconButton label={t`Next`} shortcut="F3" disabled={at < 0} onClick={() => step(1)}>
        <NextIcon />
      </IconButton>
      <IconButton label={t`Stop finding`} shortcut="Esc" onClick={() => ask(null)}>
        <CloseIcon />
      </IconButton>
    </search>
  );
}
