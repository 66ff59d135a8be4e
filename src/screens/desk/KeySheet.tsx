import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { keysFor } from '../../core/keys/bindings.ts';
import {
  COMMAND_IDS,
  type CommandId,
  commandOf,
  GROUPS,
  groupOf,
} from '../../core/keys/commands.ts';
import { paths } from '../../paths.ts';
import { commandName, GROUP_NAMES } from '../../stores/commandNames.ts';
import { keyName } from '../../stores/keyName.ts';
import { useRebound } from '../../stores/keys.ts';
import { useSettings } from '../../stores/settings.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { CloseIcon } from '../../ui/icons.tsx';
import { KeyNames } from '../../ui/KeyNames.tsx';
import './keySheet.css';

/** All keys, as they are now. */
export default function KeySheet({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const rebound = useRebound();
  const { singleKeys } = useSettings();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const namesOf = (id: CommandId) => keysFor(id, rebound).map(keyName);
  return (
    <Dialog label={t`Keys`} className="key-sheet" onClose={onClose}>
      <div className="key-sheet-head">
        <h2 ref={heading} tabIndex={-1}>
          <Trans>Keys</Trans>
        </h2>
        <Link to={paths.settings} onClick={onClose}>
          <Trans>Choose others</Trans>
        </Link>
        <IconButton label={t`Close`} shortcut="Esc" onClick={onClose}>
          <CloseIcon />
        </IconButton>
      </div>
      {!singleKeys && (
        <p>
          <Trans>Single keys are switched off: letters, digits and signs do nothing.</Trans>
        </p>
      )}
      <div className="key-sheet-groups">
        {GROUPS.map((group) => (
          <section key={group} aria-labelledby={`sheet-${group}`}>
            <h3 id={`sheet-${group}`}>{t(GROUP_NAMES[group])}</h3>
            <dl>
              {COMMAND_IDS.filter((id) => groupOf(commandOf(id)) === group).map((id) => (
                <div key={id}>
                  <dt>{commandName(id)}</dt>
                  <dd>
                    <KeyNames names={namesOf(id)} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
