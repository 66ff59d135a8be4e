import { useEffect, useState } from 'react';
import { SearchIcon } from '../../ui/icons.tsx';

/** The words that the library is filtered by. Typing never waits for the address to follow. */
export function SearchField({
  words,
  onChange,
}: {
  words: string;
  onChange: (words: string) => void;
}) {
  const [typed, setTyped] = useState(words);
  useEffect(() => setTyped(words), [words]);
  return (
    <search className="search-field">
      <SearchIcon size={18} />
      <input
        type="search"
        aria-label="Search titles and texts"
        placeholder="Search titles and texts"
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
