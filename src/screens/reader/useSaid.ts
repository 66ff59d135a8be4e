import { useCallback, useState } from 'react';

/** What a screen reader was told last, and how to tell it more. The same words twice are told twice. */
export function useSaid(): [string, (words: string) => void] {
  const [said, setSaid] = useState('');
  const say = useCallback(
    (words: string) => setSaid((before) => (before === words ? `${words}\u00A0` : words)),
    [],
  );
  return [said, say];
}
