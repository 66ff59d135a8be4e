import { useEffect, useState } from 'react';
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
  useEffect(() => setTyped(words), [words]);
  return (
    <search className="search-field">
      <SearchIcon size={18} />
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          onChange(event.target.value);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          if (typed) onChange('');
          else event.currentTarget.blur();
        }}
      />
    </search>
  );
}
