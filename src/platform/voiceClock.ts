import { type Heard, heardMore, unitsAfter } from '../core/aloud/voicePace.ts';

/** How often it is told where a silent voice may be, ms. */
const TICK_MS = 120;
/** A voice that has told of no word for so long won't, ms. */
const WAIT_MS = 600;

/** By id: the voices that tell of their words, and what is known of those that do not. */
const telling = new Set<string>();
const heard = new Map<string, Heard>();

/** The time that a voice has been saying something. */
export interface VoiceClock {
  begin(): void;
  /** The voice tells of its words itself: nothing is guessed for it any more. */
  told(): void;
  /** It is silent; `whole` where it has said all. */
  stop(whole: boolean): void;
}

/** For voices that do not tell of their words: `guess` is told where in the text the voice should be, by how fast it was so far. */
export function voiceClock(
  voice: string,
  units: number,
  rate: number,
  guess: (offset: number) => void,
): VoiceClock {
  let begun: number | null = null;
  let ticking: ReturnType<typeof setInterval> | undefined;
  const tick = () => {
    const ms = performance.now() - (begun ?? 0);
    if (!telling.has(voice) && ms > WAIT_MS) guess(unitsAfter(units, ms, rate, heard.get(voice)));
  };
  return {
    begin() {
      if (begun !== null) return;
      begun = performance.now();
      if (!telling.has(voice)) ticking = setInterval(tick, TICK_MS);
    },
    told() {
      telling.add(voice);
      clearInterval(ticking);
    },
    stop(whole) {
      clearInterval(ticking);
      if (whole && begun !== null)
        heard.set(voice, heardMore(heard.get(voice), units, performance.now() - begun, rate));
    },
  };
}
