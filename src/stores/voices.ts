import { useMemo } from 'react';
import { type Voice, voiceFor, voiceLanguage } from '../core/aloud/voice.ts';
import { commit, things } from './ledger.ts';

/** The voice for a language: the one that the reader chose for it, else one of this device; null where there is none. */
export function useVoiceFor(voices: readonly Voice[]): (lang: string | null) => Voice | null {
  const settings = things.setting();
  return useMemo(() => {
    const found = new Map<string | null, Voice | null>();
    return (lang) => {
      const known = found.get(lang);
      if (known !== undefined) return known;
      const chosen = settings.get(settingOf(lang))?.value;
      const voice = voiceFor(voices, lang, typeof chosen === 'string' ? chosen : null);
      found.set(lang, voice);
      return voice;
    };
  }, [voices, settings]);
}

/** Remembers the voice that the reader wants for a language. */
export function chooseVoice(lang: string | null, voice: string): Promise<boolean> {
  return commit([{ kind: 'setting', id: settingOf(lang), field: 'value', value: voice }]);
}

function settingOf(lang: string | null): string {
  return `voice.${voiceLanguage(lang)}`;
}
