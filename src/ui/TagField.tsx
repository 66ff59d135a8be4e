import { useLingui } from '@lingui/react/macro';
import { useEffect, useId, useRef, useState } from 'react';
import './tagField.css';
import { CloseIcon } from './icons.tsx';

export interface TagFieldProps {
  /** The tags that are there. */
  tags: readonly string[];
  /** Tags that may be meant by what is typed, the likeliest first. */
  complete: (typed: string) => readonly string[];
  onAdd: (tag: string) => void;
  onRemove: (tag: string) => void;
  /** Escape, or Enter with nothing typed. */
  onDone: () => void;
}

/** As many as are read at a glance. */
const MOST_SHOWN = 6;

/** Tags as words that can be taken away, and a field for another one that is completed as it is typed. */
export function TagField({ tags, complete, onAdd, onRemove, onDone }: TagFieldProps) {
  const { t } = useLingui();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(-1);
  /** Escape gives up what is typed; whoever merely goes elsewhere meant it. */
  const givenUp = useRef(false);
  const options = complete(typed).slice(0, MOST_SHOWN);
  useEffect(() => field.current?.focus({ preventScroll: true }), []);

  const add = (tag: string) => {
    if (tag.trim()) onAdd(tag);
    setTyped('');
    setAt(-1);
  };
  const type = (text: string) => {
    const [whole, ...rest] = text.split(',');
    if (rest.length > 0) add(whole ?? '');
    setTyped(rest.length > 0 ? rest.join(',').trimStart() : text);
    setAt(-1);
  };
  const step = (by: 1 | -1) =>
    setAt((now) => ((now + by + 1 + options.length + 1) % (options.length + 1)) - 1);

  return (
    <div className="tag-field">
      {tags.length > 0 && (
        <ul className="tag-list" aria-label={t`Tags`}>
          {tags.map((tag) => (
            <li key={tag} className="tag">
              <bdi>{tag}</bdi>
              <button type="button" aria-label={t`Remove tag ${tag}`} onClick={() => onRemove(tag)}>
                <CloseIcon size={14} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <input
        ref={field}
        role="combobox"
        aria-label={t`Add a tag`}
        aria-expanded={options.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
        placeholder={t`Add a tag`}
        autoComplete="off"
        autoCapitalize="none"
        enterKeyHint="done"
        value={typed}
        onChange={(event) => type(event.target.value)}
        onBlur={() => !givenUp.current && add(typed)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'ArrowDown') step(1);
          else if (event.key === 'ArrowUp') step(-1);
          else if (event.key === 'Enter') {
            if (at < 0 && !typed.trim()) onDone();
            else add(options[at] ?? typed);
          } else if (event.key === 'Escape') {
            givenUp.current = true;
            onDone();
          } else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <div id={`${id}-list`} role="listbox" aria-label={t`Known tags`} className="tag-options">
        {options.map((option, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus
          <div
            key={option}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => add(option)}
          >
            <bdi>{option}</bdi>
          </div>
        ))}
      </div>
    </div>
  );
}
