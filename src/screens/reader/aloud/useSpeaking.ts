import { useCallback, useEffect, useRef, useState } from 'react';
import { breathsOf, spokenText } from '../../../core/aloud/breaths.ts';
import { type Sentence, sentenceAt, stepFrom } from '../../../core/aloud/sentences.ts';
import type { Voice } from '../../../core/aloud/voice.ts';
import { type Paragraph, unitAt } from '../../../core/article/steps.ts';
import type { Span } from '../../../core/article/text.ts';
import { speak } from '../../../platform/speech.ts';

interface SpeakingOptions {
  text: string;
  paragraphs: readonly Paragraph[];
  sentences: readonly Sentence[];
  /** Where it begins, UTF-16 offset in the text. */
  from: number;
  /** 1 is the voice's own speed. */
  rate: number;
  /** Null where nobody speaks the language. */
  voiceFor: (lang: string | null) => Voice | null;
  /** The last sentence has been said. */
  onEnd: () => void;
}

export type Speaking = ReturnType<typeof useSpeaking>;

/**
 * Says one sentence after another. A pause is a stop that remembers the word: what browsers call pausing differs too much. For
 * the same reason another speed or voice begins again at that word.
 */
export function useSpeaking(options: SpeakingOptions) {
  const { text, sentences, from, rate, voiceFor } = options;
  /** In the text: the list of sentences changes with what is left out. */
  const [place, setPlace] = useState(from);
  const at = Math.max(0, sentenceAt(sentences, place));
  const [playing, setPlaying] = useState(true);
  const [word, setWord] = useState<Span | null>(null);
  const [failed, setFailed] = useState(false);
  const latest = useRef({ at, ...options });
  latest.current = { at, ...options };
  /** Where it goes on within the sentence. */
  const resume = useRef<number | null>(null);
  const sentence = sentences[at];
  const voice = sentence ? voiceFor(sentence.lang) : null;
  const voiceId = voice?.id;

  const goTo = useCallback((index: number) => {
    resume.current = null;
    setWord(null);
    const next = latest.current.sentences[index];
    if (next) setPlace(next.span.start);
    else {
      setPlaying(false);
      latest.current.onEnd();
    }
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the voice is known by its id, the sentence by where it begins
  useEffect(() => {
    if (!playing || !sentence || !voice) return;
    setFailed(false);
    const { span, lang } = sentence;
    const rest = { start: resume.current ?? span.start, end: span.end };
    const breaths = breathsOf(text, rest);
    let stop = () => {};
    const say = (index: number) => {
      const breath = breaths[index];
      if (!breath) {
        goTo(latest.current.at + 1);
        return;
      }
      stop = speak({
        text: spokenText(text, breath),
        voice,
        lang,
        rate,
        onWord: (offset, guessed) => {
          const { text, paragraphs } = latest.current;
          const spoken = unitAt(text, paragraphs, breath.start + offset, 'word');
          if (!spoken || spoken.start >= span.end) return;
          // A guess may run ahead: whoever pauses is to miss nothing.
          if (!guessed) resume.current = spoken.start;
          setWord((now) => (now?.start === spoken.start ? now : spoken));
        },
        onEnd: () => say(index + 1),
        onFail: () => {
          setPlaying(false);
          setFailed(true);
        },
      });
    };
    say(0);
    return () => stop();
  }, [playing, sentence?.span.start, text, rate, voiceId, goTo]);

  const toggle = useCallback(() => setPlaying((now) => !now), []);
  const step = useCallback(
    (unit: 'sentence' | 'paragraph', by: 1 | -1) =>
      goTo(stepFrom(latest.current.sentences, latest.current.at, unit, by)),
    [goTo],
  );
  const startAt = useCallback(
    (offset: number) => {
      const index = sentenceAt(latest.current.sentences, offset);
      if (index < 0) return;
      goTo(index);
      setPlaying(true);
    },
    [goTo],
  );
  return { sentence, word, playing, voice, failed, toggle, step, startAt, setPlaying };
}
