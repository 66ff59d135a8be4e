/** What the keys for media, and the system's own controls, do while something is read aloud. */
export interface MediaActs {
  play: () => void;
  pause: () => void;
  nexttrack: () => void;
  previoustrack: () => void;
  seekforward: () => void;
  seekbackward: () => void;
  stop: () => void;
}

const session = () => (typeof navigator === 'undefined' ? undefined : navigator.mediaSession);

/** Listens for them, and tells the system what is being read. Returns how to stop. */
export function listenForMediaKeys(
  acts: () => MediaActs,
  title: string,
  source: string,
): () => void {
  const media = session();
  if (!media) return () => {};
  const names = Object.keys(acts()) as (keyof MediaActs)[];
  const listen = (name: keyof MediaActs, act: (() => void) | null) => {
    try {
      media.setActionHandler(name, act);
    } catch {
      // This browser has no such key.
    }
  };
  for (const name of names) listen(name, () => acts()[name]());
  if (typeof MediaMetadata !== 'undefined')
    media.metadata = new MediaMetadata({ title, artist: source });
  return () => {
    for (const name of names) listen(name, null);
    media.metadata = null;
    silence?.pause();
    media.playbackState = 'none';
  };
}

/**
 * Tells the system whether something is being said. Browsers give the keys to pages that play a sound, and what voices say is none
 * for them: so a silence is played with it.
 */
export function tellPlayback(playing: boolean): void {
  const media = session();
  if (!media) return;
  media.playbackState = playing ? 'playing' : 'paused';
  silence ??= silent();
  if (playing)
    silence.play().catch(() => {}); // without it there are no keys, but all else
  else silence.pause();
}

let silence: HTMLAudioElement | undefined;

function silent(): HTMLAudioElement {
  const audio = new Audio(`${import.meta.env.BASE_URL}silence.wav`);
  audio.loop = true;
  return audio;
}
