import { useEffect, useRef } from 'react';
import { IconButton } from '../../ui/Button.tsx';
import { CloseIcon, NextIcon, PreviousIcon, SearchIcon } from '../../ui/icons.tsx';
import type { Find } from './useFind.ts';
import './findBar.css';

/** Words looked for in the article: how many there are, and the way from one to the next. */
export function FindBar({ line, hits, at, ask, step }: Find) {
  const field = useRef<HTMLInputElement>(null);
  const isNew = line === '';
  useEffect(() => {
    if (isNew) field.current?.focus({ preventScroll: true });
  }, [isNew]);
  if (line === null) return null;
  const count = hits.length === 0 ? 'Not found' : `${at + 1} of ${hits.length}`;
  return (
    <search className="find-bar">
      <SearchIcon size={18} />
      <input
        ref={field}
        type="search"
        aria-label="Find in this article"
        placeholder="Find in this article"
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
      <IconButton label="Previous" shortcut="Shift+F3" disabled={at < 0} onClick={() => step(-1)}>
        <PreviousIcon />
      </IconButton>
      <IconButton label="Next" shortcut="F3" disabled={at < 0} onClick={() => step(1)}>
        <NextIcon />
      </IconButton>
      <IconButton label="Stop finding" shortcut="Esc" onClick={() => ask(null)}>
        <CloseIcon />
      </IconButton>
    </search>
  );
}
