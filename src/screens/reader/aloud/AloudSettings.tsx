import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { type Voice, voicesFor } from '../../../core/aloud/voice.ts';
import { ALOUD_SPEEDS, setSetting, useSettings } from '../../../stores/settings.ts';
import { chooseVoice } from '../../../stores/voices.ts';

interface AloudSettingsProps {
  voices: readonly Voice[];
  /** The one that speaks; null where none does. */
  voice: Voice | null;
  /** Of what is being said. */
  lang: string | null;
}

/** How fast, and by whom. */
export function AloudSettings({ voices, voice, lang }: AloudSettingsProps) {
  const { t, i18n } = useLingui();
  const { aloudSpeed } = useSettings();
  const able = useMemo(() => voicesFor(voices, lang), [voices, lang]);
  return (
    <>
      <select
        aria-label={t`Speed`}
        value={aloudSpeed}
        onChange={({ target }) =>
          void setSetting('aloudSpeed', Number(target.value) as typeof aloudSpeed)
        }
      >
        {ALOUD_SPEEDS.map((speed) => (
          <option key={speed} value={speed}>
            {`× ${i18n.number(speed / 100)}`}
          </option>
        ))}
      </select>
      {able.length > 0 && (
        <select
          className="aloud-voice"
          aria-label={t`Voice`}
          value={voice?.id ?? ''}
          onChange={({ target }) => void chooseVoice(lang, target.value)}
        >
          {!voice && <option value="">{t`Choose a voice`}</option>}
          {able.map(({ id, name, local }) => (
            <option key={id} value={id}>
              {local ? name : t`${name} (needs the network)`}
            </option>
          ))}
        </select>
      )}
    </>
  );
}
