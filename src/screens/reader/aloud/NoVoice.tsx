import { Trans } from '@lingui/react/macro';
import { type Voice, voicesFor } from '../../../core/aloud/voice.ts';
import { languageName } from '../../../ui/dates.ts';

interface NoVoiceProps {
  /** Null while they are being looked for. */
  voices: readonly Voice[] | null;
  lang: string | null;
}

/** Why nothing is heard: no voice on this device speaks the language, or none is there yet. */
export function NoVoice({ voices, lang }: NoVoiceProps) {
  if (!voices)
    return (
      <p role="status">
        <Trans>Looking for a voice…</Trans>
      </p>
    );
  const name = languageName(lang);
  const far = voicesFor(voices, lang).length > 0;
  return (
    <p className="aloud-none" role="alert">
      {voices.length === 0 ? (
        <Trans>
          This device has no voices. Add one in the system’s settings for speech, then try again:
          voices of the device read without a network.
        </Trans>
      ) : far ? (
        <Trans>
          The only voices for this language need the network, and send what they read to someone
          else’s server. Choose one to have it read all the same.
        </Trans>
      ) : name ? (
        <Trans>No voice on this device speaks {name}. Add one in the system’s settings.</Trans>
      ) : (
        <Trans>No voice on this device can read this. Add one in the system’s settings.</Trans>
      )}
    </p>
  );
}
