import { Trans, useLingui } from '@lingui/react/macro';
import { boundKey } from '../../core/keys/bindings.ts';
import {
  COMMAND_IDS,
  type CommandId,
  commandOf,
  GROUPS,
  groupOf,
} from '../../core/keys/commands.ts';
import { commandName, GROUP_NAMES } from '../../stores/commandNames.ts';
import { keyName } from '../../stores/keyName.ts';
import { bindKeys, useRebound } from '../../stores/keys.ts';
import { notifyUndoable } from '../../stores/notices.ts';
import { setSetting, useSettings } from '../../stores/settings.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { KeyNames } from '../../ui/KeyNames.tsx';
import { KeyQuestion } from './KeyQuestion.tsx';
import { useKeyQuestion } from './useKeyQuestion.ts';

/** What every key does, and by which other key it shall be done. */
export function Keys() {
  const { t } = useLingui();
  const settings = useSettings();
  const rebound = useRebound();
  const question = useKeyQuestion(rebound);
  return (
    <section aria-labelledby="keys">
      <h2 id="keys">
        <Trans>Keys</Trans>
      </h2>
      <Choice
        label={t`Single keys`}
        names={{ on: t`On`, off: t`Off` }}
        value={settings.singleKeys ? 'on' : 'off'}
        onChange={(value) => void setSetting('singleKeys', value === 'on')}
      />
      <p className="settings-hint">
        <Trans>Press a key’s button, then the key that shall do the same.</Trans>
      </p>
      {GROUPS.map((group) => (
        <section key={group} className="keys-group" aria-labelledby={`keys-${group}`}>
          <h3 id={`keys-${group}`}>{t(GROUP_NAMES[group])}</h3>
          <ul className="keys">
            {COMMAND_IDS.filter((id) => groupOf(commandOf(id)) === group).map((id) => (
              <li key={id}>
                <KeyRow id={id} bound={boundKey(id, rebound)} question={question} />
                {question.asked?.id === id && <KeyQuestion {...question} asked={question.asked} />}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {rebound.size > 0 && (
        <Button
          onClick={() => {
            void bindKeys([...rebound.keys()].map((id) => [id, null] as const));
            notifyUndoable(t`All keys are as at first`);
          }}
        >
          <Trans>All keys as at first</Trans>
        </Button>
      )}
    </section>
  );
}

interface KeyRowProps {
  id: CommandId;
  bound: string | null;
  question: ReturnType<typeof useKeyQuestion>;
}

function KeyRow({ id, bound, question }: KeyRowProps) {
  const { t } = useLingui();
  const { key, also = [] } = commandOf(id);
  const name = commandName(id);
  const shown = bound ? keyName(bound) : t`none`;
  const asking = question.asked?.id === id;
  return (
    <div className="keys-row">
      <span id={`key-of-${id}`}>{name}</span>
      <span className="keys-of">
        {key !== null && (
          <button
            type="button"
            className="key-button"
            aria-label={asking ? t`${name}: press the new key` : t`Key of “${name}”: ${shown}`}
            aria-pressed={asking}
            onClick={() => (asking ? question.leave() : question.ask(id))}
            onKeyDown={asking ? question.press : undefined}
          >
            {asking ? t`Press a key` : shown}
          </button>
        )}
        <KeyNames names={also.map(keyName)} />
      </span>
    </div>
  );
}
