import { t } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { notifyUndoable } from '../../stores/notices.ts';
import { deleteView, renameView, saveView, useViews, type View } from '../../stores/views.ts';
import { Button } from '../../ui/Button.tsx';
import './views.css';

interface ViewsProps {
  line: string;
  onChange: (line: string) => void;
}

/** Lines of words that the reader kept, by name; the one that is shown can be kept, renamed and deleted. */
export function Views({ line, onChange }: ViewsProps) {
  const { t } = useLingui();
  const views = useViews();
  const asked = line.trim();
  const current = views.find((view) => view.line === asked);
  if (views.length === 0 && !asked) return null;
  return (
    <section className="views" aria-label={t`Saved views`}>
      {views.length > 0 && (
        <ul className="choices-list">
          {views.map((view) => (
            <li key={view.id}>
              <button
                type="button"
                className="choice-line"
                aria-pressed={view === current}
                onClick={() => onChange(view === current ? '' : view.line)}
              >
                <bdi>{view.name}</bdi>
              </button>
            </li>
          ))}
        </ul>
      )}
      {asked && !current && (
        <Naming
          key={asked}
          act={t`Save this view`}
          name={asked}
          onName={(name) => keep(name, asked)}
        />
      )}
      {current && <Changing key={current.id} view={current} />}
    </section>
  );
}

function keep(name: string, line: string): void {
  void saveView(name, line);
  notifyUndoable(t`View “${name}” saved`);
}

function Changing({ view: { id, name } }: { view: View }) {
  const { t } = useLingui();
  return (
    <p className="view-acts">
      <Naming act={t`Rename`} name={name} onName={(to) => void renameView(id, to)} />
      <Button
        onClick={() => {
          void deleteView(id);
          notifyUndoable(t`View “${name}” deleted`);
        }}
      >
        <Trans>Delete view</Trans>
      </Button>
    </p>
  );
}

interface NamingProps {
  act: string;
  /** What it is called until something else is typed. */
  name: string;
  onName: (name: string) => void;
}

/** A button that asks for a name first. */
function Naming({ act, name, onName }: NamingProps) {
  const { t } = useLingui();
  const [typed, setTyped] = useState<string | null>(null);
  if (typed === null) return <Button onClick={() => setTyped(name)}>{act}</Button>;
  const done = () => {
    if (typed.trim()) onName(typed.trim());
    setTyped(null);
  };
  return (
    <span className="view-naming">
      <input
        // biome-ignore lint/a11y/noAutofocus: it stands in place of the button that was just pressed
        autoFocus
        aria-label={t`Name of the view`}
        autoComplete="off"
        maxLength={80}
        value={typed}
        onFocus={({ target }) => target.select()}
        onChange={({ target }) => setTyped(target.value)}
        onKeyDown={({ key, nativeEvent }) => {
          if (key === 'Escape') setTyped(null);
          if (key === 'Enter' && !nativeEvent.isComposing) done();
        }}
      />
      <Button onClick={done}>{act}</Button>
    </span>
  );
}
