import type { Voice } from '../core/aloud/voice.ts';
import { voiceClock } from './voiceClock.ts';

/** Whether this browser can speak at all. */
const canSpeak =
  typeof speechSynthesis !== 'undefined' && typeof SpeechSynthesisUtterance !== 'undefined';

/** How long voices are waited for, ms: browsers look for them late. One that comes later still speaks. */
const VOICES_MS = 800;
/** How often it is looked whether a voice is still speaking, ms. */
const LOOK_MS = 1000;
/** A voice that was so often not speaking where it should is given up. */
const PATIENCE = 3;

/** Tells which voices there are: null while they are being looked for. Returns how to stop. */
export function watchVoices(tell: (voices: Voice[] | null) => void): () => void {
  if (!canSpeak) {
    tell([]);
    return () => {};
  }
  const look = () => tell(voicesNow());
  const first = voicesNow();
  tell(first.length > 0 ? first : null);
  const late = setTimeout(look, VOICES_MS);
  speechSynthesis.addEventListener('voiceschanged', look);
  return () => {
    clearTimeout(late);
    speechSynthesis.removeEventListener('voiceschanged', look);
  };
}

function voicesNow(): Voice[] {
  return speechSynthesis
    .getVoices()
    .map(({ voiceURI, name, lang, localService, default: preferred }) => ({
      id: voiceURI,
      name,
      lang,
      local: localService,
      preferred,
    }));
}

/** What is said, and who is told of it. */
export interface Utterance {
  text: string;
  voice: Voice;
  lang: string | null;
  /** 1 is the voice's own speed. */
  rate: number;
  /** A word begins, at this UTF-16 offset in the text; `guessed` by the voice's pace where it does not tell. */
  onWord: (offset: number, guessed: boolean) => void;
  onEnd: () => void;
  /** The voice can't say it. */
  onFail: () => void;
}

/** Says something, in place of what was being said. Returns how to stop it; then nobody is told any more. */
export function speak({ text, voice, lang, rate, onWord, onEnd, onFail }: Utterance): () => void {
  const utterance = new SpeechSynthesisUtterance(text);
  const known = speechSynthesis.getVoices().find(({ voiceURI }) => voiceURI === voice.id);
  if (known) utterance.voice = known;
  utterance.lang = (lang ?? voice.lang).replace('_', '-');
  utterance.rate = rate;
  let [begun, idle, over] = [false, 0, false];
  const clock = voiceClock(voice.id, text.length, rate, (offset) => onWord(offset, true));
  const settle = (tell?: () => void) => {
    if (over) return;
    over = true;
    clock.stop(tell === onEnd);
    clearInterval(watching);
    window.removeEventListener('pagehide', stop);
    tell?.();
  };
  const stop = () => {
    settle();
    speechSynthesis.cancel();
  };
  const begin = () => speechSynthesis.speak(utterance);
  // Chrome may forget to tell of the end, and to begin at all right after something was cut short.
  const watching = setInterval(() => {
    if (speechSynthesis.speaking || speechSynthesis.pending) {
      idle = 0;
      return;
    }
    idle++;
    if (begun && idle > 1) settle(onEnd);
    else if (!begun && idle > PATIENCE) settle(onFail);
    else if (!begun) begin();
  }, LOOK_MS);
  utterance.onstart = () => {
    begun = true;
    if (!over) clock.begin();
  };
  utterance.onboundary = ({ name, charIndex }) => {
    begun = true;
    if (over || name === 'sentence') return;
    clock.told();
    onWord(charIndex, false);
  };
  utterance.onend = () => settle(onEnd);
  utterance.onerror = () => settle(onFail);
  window.addEventListener('pagehide', stop); // some browsers would speak on
  speechSynthesis.cancel();
  begin();
  return stop;
}
