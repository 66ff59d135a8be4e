import { useLingui } from '@lingui/react/macro';
import type { Completion } from './SearchField.tsx';

interface CompletionListProps {
  /** Of the list; `ID-INDEX` of each option. */
  id: string;
  completions: readonly Completion[];
  /** Which one is chosen; -1 for none. */
  at: number;
  onTake: (completion: Completion) => void;
}

/** What the words in a field may become. The field keeps the focus and has the keys. */
export function CompletionList({ id, completions, at, onTake }: CompletionListProps) {
  const { t } = useLingui();
  return (
    <>
      <p className="hidden-text" role="status">
        {completions.length > 0 && t`Suggestions: ${completions.length}`}
      </p>
      {completions.length > 0 && (
        <div id={id} role="listbox" aria-label={t`Suggestions`} className="completions">
          {completions.map((completion, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
            // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus
            <div
              key={completion.term}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === at}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => onTake(completion)}
            >
              <bdi>{completion.term}</bdi>
              {completion.name && <bdi className="completion-name">{completion.name}</bdi>}
            </div>
          ))}
        </div>
      )}
    </>
  );
}
