import { useEffect, useRef, useState } from 'react';
import { SearchIcon } from './icons.tsx';
import './searchField.css';

interface SearchFieldProps {
  label: string;
  words: string;
  onChange: (words: string) => void;
}

/** The words that a screen is filtered by. Typing never waits for the address to follow. */
export function SearchField({ label, words, onChange }: SearchFieldProps) {
  const [typed, setTyped] = useState(words);
  const field = useRef<HTMLInputElement>(null);
  // The address follows late: while someone types, the field knows better.
  useEffect(() => {
    if (document.activeElement !== field.current) setTyped(words);
  }, [words]);
  const type = (text: string) => {
    setTyped(text);
    onChange(text);
  };
  return (
    <search className="search-field">
      <SearchIcon size={18} />
      <input
        ref={field}
        type="search"
        aria-label={label}
        placeholder="Search"
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => type(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
          if (typed) type('');
          else event.currentTarget.blur();
        }}
      />
    </search>
  );
}
