import { useCallback, useState } from 'react';

/** What a screen reader is told; `lang` (BCP 47) where it is not the app's. */
export interface Said {
  words: string;
  lang: string | undefined;
}

/** Tells a screen reader something. */
export type Say = (words: string, lang?: string | null) => void;

/** What a screen reader was told last, and how to tell it more. The same words twice are told twice. */
export function useSaid(): [Said, Say] {
  const [said, setSaid] = useState<Said>({ words: '', lang: undefined });
  const say = useCallback<Say>(
    (words, lang) =>
      setSaid((before) => ({
        words: before.words === words ? `${words}\u00A0` : words,
        lang: lang ?? undefined,
      })),
    [],
  );
  return [said, say];
}
