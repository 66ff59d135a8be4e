import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { type KeyboardEvent, useDeferredValue, useId, useState } from 'react';
import { Dialog } from '../../ui/Dialog.tsx';
import { SearchIcon } from '../../ui/icons.tsx';
import { type PaletteItem, usePaletteItems } from './usePaletteItems.ts';
import './palette.css';

/** One field that leads to articles, views, actions and settings by their names. It keeps the focus and has the keys. */
export default function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const groups = usePaletteItems(useDeferredValue(typed));
  const items = groups.flatMap(({ items }) => items);
  const chosen = items[at];
  /** Closed first: what is done finds the reader where they were. */
  const take = (item: PaletteItem) => {
    document.querySelector<HTMLDialogElement>('dialog[open]')?.close();
    onClose();
    item.take();
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const { key, ctrlKey, metaKey } = event;
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    if (step) setAt((now) => (now + step + items.length) % Math.max(1, items.length));
    else if (key === 'Enter' && chosen) take(chosen);
    else if (key === 'k' && (ctrlKey || metaKey)) onClose();
    else return;
    event.preventDefault();
  };
  return (
    <Dialog label={t`Find an article, a view or an action`} className="palette" onClose={onClose}>
      <div className="palette-field">
        <SearchIcon size={18} />
        <input
          autoFocus
          role="combobox"
          aria-label={t`Find an article, a view or an action`}
          aria-expanded={items.length > 0}
          aria-controls={id}
          aria-autocomplete="list"
          aria-activedescendant={chosen && `${id}-${at}`}
          placeholder={t`Find an article, a view or an action`}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
            setAt(0);
          }}
          onKeyDown={press}
        />
      </div>
      <p className="hidden-text" role="status">
        {items.length === 0
          ? t`Nothing is called so.`
          : plural(items.length, { one: '# found', other: '# found' })}
      </p>
      <div id={id} role="listbox" aria-label={t`Found`} className="palette-list">
        {groups.map(({ name, items: members }) => (
          <div key={name} role="group" aria-label={name}>
            <p className="palette-group" aria-hidden="true">
              {name}
            </p>
            {members.map((item) => {
              const index = items.indexOf(item);
              return (
                <PaletteOption
                  key={item.id}
                  id={`${id}-${index}`}
                  item={item}
                  chosen={index === at}
                  onTake={() => take(item)}
                />
              );
            })}
          </div>
        ))}
        {items.length === 0 && (
          <p className="palette-group">
            <Trans>Nothing is called so.</Trans>
          </p>
        )}
      </div>
    </Dialog>
  );
}

interface PaletteOptionProps {
  id: string;
  item: PaletteItem;
  chosen: boolean;
  onTake: () => void;
}

function PaletteOption({ id, item, chosen, onTake }: PaletteOptionProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus
    <div
      id={id}
      role="option"
      aria-selected={chosen}
      ref={(element) => {
        if (chosen) element?.scrollIntoView({ block: 'nearest' });
      }}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onTake}
    >
      <bdi>{item.name}</bdi>
      {item.hint && <span className="palette-hint">{item.hint}</span>}
    </div>
  );
}
