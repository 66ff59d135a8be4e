import { Trans, useLingui } from '@lingui/react/macro';
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { sentencesOf, spokenParagraphs } from '../../../core/aloud/sentences.ts';
import { type Voice, voicesFor } from '../../../core/aloud/voice.ts';
import type { Article } from '../../../core/article/article.ts';
import type { Span } from '../../../core/article/text.ts';
import { listenForMediaKeys, tellPlayback } from '../../../platform/mediaKeys.ts';
import { watchVoices } from '../../../platform/speech.ts';
import { useKeys } from '../../../stores/keys.ts';
import { notify } from '../../../stores/notices.ts';
import { useSettings } from '../../../stores/settings.ts';
import { useVoiceFor } from '../../../stores/voices.ts';
import { IconButton } from '../../../ui/Button.tsx';
import {
  CloseIcon,
  LeftIcon,
  NextParagraphIcon,
  PauseIcon,
  PlayIcon,
  PreviousParagraphIcon,
  RightIcon,
} from '../../../ui/icons.tsx';
import type { ShownText } from '../sheet/useShownText.ts';
import { AloudSettings } from './AloudSettings.tsx';
import { NoVoice } from './NoVoice.tsx';
import { type Speaking, useSpeaking } from './useSpeaking.ts';
import { useSpokenPainting } from './useSpokenPainting.ts';
import './aloudBar.css';

export interface AloudBarProps {
  root: RefObject<HTMLElement | null>;
  article: Article;
  shown: ShownText;
  /** Where it is to begin: UTF-16 offset in the text. Another object begins anew. */
  from: { offset: number };
  /** Marks what is being said. */
  onHighlight: (spoken: Span) => void;
  /** Whether the reader has selected something: then keys mean that. */
  selected: boolean;
  onClose: () => void;
}

/** Reads the article aloud, and says how: one line below the text. */
export default function AloudBar(props: AloudBarProps) {
  const { root, article, shown, from, onHighlight, selected, onClose } = props;
  const { t } = useLingui();
  const { blocks, lang, text, passages } = shown;
  const { showing } = passages;
  const voices = useVoices();
  const voiceFor = useVoiceFor(voices ?? []);
  const rate = useSettings().aloudSpeed / 100;
  const paragraphs = useMemo(
    () => spokenParagraphs(blocks, lang, showing),
    [blocks, lang, showing],
  );
  const sentences = useMemo(() => sentencesOf(text, paragraphs), [text, paragraphs]);
  const speaking = useSpeaking({
    text,
    paragraphs,
    sentences,
    from: from.offset,
    rate,
    voiceFor,
    onEnd: () => {
      notify(t`The article has been read to its end`);
      onClose();
    },
  });
  const { sentence, word, playing, voice, failed, toggle, step, startAt, setPlaying } = speaking;
  const spoken = sentence?.span ?? null;
  useSpokenPainting(root, voice && spoken, word, showing);

  const begun = useRef(from);
  useEffect(() => {
    if (begun.current === from) return;
    begun.current = from;
    startAt(from.offset);
  }, [from, startAt]);

  useKeys({
    aloud: () => (selected ? false : toggle()),
    nextSentence: () => step('sentence', 1),
    previousSentence: () => step('sentence', -1),
    nextParagraph: () => step('paragraph', 1),
    previousParagraph: () => step('paragraph', -1),
    highlight: () => {
      if (selected || !spoken) return false;
      onHighlight(spoken);
      return true;
    },
  });
  useMediaKeys(article, playing, {
    play: () => setPlaying(true),
    pause: () => setPlaying(false),
    nexttrack: () => step('paragraph', 1),
    previoustrack: () => step('paragraph', -1),
    seekforward: () => step('sentence', 1),
    seekbackward: () => step('sentence', -1),
    stop: onClose,
  });

  const spokenLang = sentence?.lang ?? lang;
  const isAble = voices !== null && voicesFor(voices, spokenLang).length > 0;
  return (
    <section className="aloud-bar" aria-label={t`Read aloud`}>
      {!voice && <NoVoice voices={voices} lang={spokenLang} />}
      {failed && (
        <p role="alert">
          <Trans>The voice has stopped. Press play to try again, or choose another.</Trans>
        </p>
      )}
      <div className="aloud-keys">
        {voice && <Transport playing={playing} onToggle={toggle} onStep={step} />}
        {isAble && <AloudSettings voices={voices} voice={voice} lang={spokenLang} />}
        <IconButton label={t`Stop reading aloud`} onClick={onClose}>
          <CloseIcon />
        </IconButton>
      </div>
    </section>
  );
}

interface TransportProps extends Pick<Speaking, 'playing'> {
  onToggle: Speaking['toggle'];
  onStep: Speaking['step'];
}

function Transport({ playing, onToggle, onStep }: TransportProps) {
  const { t } = useLingui();
  return (
    <>
      <IconButton
        label={t`Previous paragraph`}
        shortcut="k"
        onClick={() => onStep('paragraph', -1)}
      >
        <PreviousParagraphIcon />
      </IconButton>
      <IconButton label={t`Previous sentence`} shortcut="," onClick={() => onStep('sentence', -1)}>
        <LeftIcon />
      </IconButton>
      <IconButton label={playing ? t`Pause` : t`Play`} shortcut="p" onClick={onToggle}>
        {playing ? <PauseIcon /> : <PlayIcon />}
      </IconButton>
      <IconButton label={t`Next sentence`} shortcut="." onClick={() => onStep('sentence', 1)}>
        <RightIcon />
      </IconButton>
      <IconButton label={t`Next paragraph`} shortcut="j" onClick={() => onStep('paragraph', 1)}>
        <NextParagraphIcon />
      </IconButton>
    </>
  );
}

/** The browser's voices; null while they are being looked for. */
function useVoices(): Voice[] | null {
  const [voices, setVoices] = useState<Voice[] | null>(null);
  useEffect(() => watchVoices(setVoices), []);
  return voices;
}

function useMediaKeys(
  { title, site }: Article,
  playing: boolean,
  acts: Parameters<typeof listenForMediaKeys>[0] extends () => infer A ? A : never,
): void {
  const latest = useRef(acts);
  latest.current = acts;
  useEffect(() => listenForMediaKeys(() => latest.current, title, site ?? ''), [title, site]);
  useEffect(() => tellPlayback(playing), [playing]);
}
