import { useLingui } from '@lingui/react/macro';
import { useEffect, useId, useRef, useState } from 'react';
import { CompletionList } from './CompletionList.tsx';
import { SearchIcon } from './icons.tsx';
import './searchField.css';

/** What the field could say instead. */
export interface Completion {
  line: string;
  /** Where one types on in it. UTF-16 offset. */
  caret: number;
  /** What is put in. */
  term: string;
  /** What that means, where it doesn't say so itself. */
  name: string;
}

interface SearchFieldProps {
  label: string;
  words: string;
  onChange: (words: string) => void;
  /** What the words at the caret may become, the likeliest first. */
  complete?: (line: string, caret: number) => readonly Completion[];
  /** Someone is about to type. */
  onFocus?: () => void;
  /** Enter: the words are typed. */
  onEnter?: () => void;
}

const NOTHING: readonly Completion[] = [];

/** Goes to the screen's search; false where one types in it already, for the browser's own to come. */
export function focusSearch(): boolean {
  const field = document.querySelector<HTMLElement>('input[type="search"]');
  if (!field || field === document.activeElement) return false;
  field.focus();
  return true;
}

/** The words that a screen is filtered by. Typing never waits for the address to follow. */
export function SearchField({
  label,
  words,
  onChange,
  complete,
  onFocus,
  onEnter,
}: SearchFieldProps) {
  const { t } = useLingui();
  const id = useId();
  const [typed, setTyped] = useState(words);
  const [completions, setCompletions] = useState(NOTHING);
  const [at, setAt] = useState(-1);
  const field = useRef<HTMLInputElement>(null);
  // The address follows late: while someone types, the field knows better.
  useEffect(() => {
    if (document.activeElement !== field.current) setTyped(words);
  }, [words]);

  const offer = (line: string, caret: number) => {
    setCompletions(complete?.(line, caret) ?? NOTHING);
    setAt(-1);
  };
  const type = (text: string, caret = text.length) => {
    setTyped(text);
    onChange(text);
    offer(text, caret);
  };
  const take = ({ line, caret }: Completion) => {
    type(line, caret);
    requestAnimationFrame(() => field.current?.setSelectionRange(caret, caret));
  };
  const close = () => setCompletions(NOTHING);
  const step = (by: 1 | -1) => {
    const count = completions.length + 1;
    setAt((now) => ((now + 1 + by + count) % count) - 1);
  };

  return (
    <search className="search-field">
      <SearchIcon size={18} />
      <input
        ref={field}
        type="search"
        aria-label={label}
        aria-autocomplete={complete && 'list'}
        aria-controls={completions.length > 0 ? id : undefined}
        aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
        placeholder={t`Search`}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={typed}
        onFocus={onFocus}
        onBlur={close}
        onChange={({ target }) => type(target.value, target.selectionStart ?? undefined)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          const chosen = completions[at];
          if (event.key === 'ArrowDown' && completions.length > 0) step(1);
          else if (event.key === 'ArrowUp' && completions.length > 0) step(-1);
          else if ((event.key === 'Enter' || event.key === 'Tab') && chosen) take(chosen);
          else if (event.key === 'Enter' && onEnter) onEnter();
          else if (event.key === 'Escape' && completions.length > 0) close();
          else if (event.key === 'Escape' && typed) type('');
          else if (event.key === 'Escape') event.currentTarget.blur();
          else return;
          event.preventDefault();
        }}
      />
      <CompletionList id={id} completions={completions} at={at} onTake={take} />
    </search>
  );
}
