import { useLingui } from '@lingui/react/macro';
import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { unitAt } from '../../../core/article/steps.ts';
import { blockAt, type Span } from '../../../core/article/text.ts';
import { anchor } from '../../../core/highlight/anchor.ts';
import { homeOf } from '../../../core/highlight/homeOf.ts';
import { trimSpan } from '../../../core/highlight/quote.ts';
import { languageAt } from '../../../core/words/languageAt.ts';
import { sentenceOf } from '../../../core/words/sentenceOf.ts';
import { LONGEST_WORD } from '../../../core/words/word.ts';
import { useKeys } from '../../../stores/keys.ts';
import { notify, notifyUndoable } from '../../../stores/notices.ts';
import { homeOfWord, saveWord } from '../../../stores/words.ts';
import type { ShownText } from '../sheet/useShownText.ts';

interface SavedWordsOptions {
  shown: ShownText;
  /** What is selected. */
  span: Span | null;
  /** Where the reading caret stands. */
  caretAt: number | null;
  clear: () => void;
}

/**
 * What can be done with a selection that is a word or a few: `word` is that, null where it is none. `save` keeps it with its
 * sentence; so does w, without a selection for the word at the reading caret.
 */
export function useSavedWords({ shown, span, caretAt, clear }: SavedWordsOptions) {
  const { blocks, lang, starts, text, paragraphs, page } = shown;
  const { t } = useLingui();
  const selected = span && wordIn(text, starts, span);
  const save = () => {
    const at =
      selected ?? (span || caretAt === null ? null : unitAt(text, paragraphs, caretAt, 'word'));
    if (!at) return false;
    const sentence = sentenceOf(text, paragraphs, at);
    const saved = saveWord({
      word: text.slice(at.start, at.end),
      sentence: text.slice(sentence.start, sentence.end),
      at: at.start - sentence.start,
      language: languageAt(blocks, lang, at.start),
      home: homeOf(page, at),
    });
    clear();
    if (saved) notifyUndoable(t`Word saved with its sentence`);
    else notify(t`This word is saved already`);
    return true;
  };
  useKeys({ saveWord: save });
  return { word: selected && text.slice(selected.start, selected.end), save };
}

/** The selection without white space around it, where it is short and within one block. */
function wordIn(text: string, starts: readonly number[], span: Span): Span | null {
  const word = trimSpan(text, span);
  if (!word || word.end - word.start > LONGEST_WORD) return null;
  return blockAt(starts, word.start) === blockAt(starts, word.end - 1) ? word : null;
}

/** Follows an address that names a saved word; then the address forgets it. Returns whether it named one. */
export function useWordArrival(
  { text, page: { revision } }: ShownText,
  onFound: (span: Span) => void,
): boolean {
  const { t } = useLingui();
  const [params, setParams] = useSearchParams();
  const wanted = params.get('word');
  useEffect(() => {
    if (!wanted) return;
    const home = homeOfWord(wanted);
    const { span } = home ? anchor(home, { revision, text }) : { span: null };
    if (span) onFound(span);
    else notify(t`This word stands nowhere for sure in the article as it is now.`);
    setParams({}, { replace: true, preventScrollReset: true });
  });
  return wanted !== null;
}
