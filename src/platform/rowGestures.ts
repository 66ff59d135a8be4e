/** What a finger can ask of a row. `left`, `right`: a swipe that way. */
export type Swipe = 'left' | 'right';

export interface RowGestures {
  /** What a swipe would do, in words that are shown under the row; null where it would do nothing. */
  label: (row: HTMLElement, swipe: Swipe) => string | null;
  swiped: (row: HTMLElement, swipe: Swipe) => void;
  /** A finger rested on the row. */
  held: (row: HTMLElement) => void;
}

/** px that a finger moves before it is known where it goes, and that a row moves before letting go does something. */
const DECIDED = 12;
const FAR_ENOUGH = 96;
/** How long a finger rests to choose a row, ms. */
const HELD_MS = 450;

interface Touch {
  id: number;
  x: number;
  y: number;
  row: HTMLElement;
  moved: number;
  phase: 'resting' | 'swiping' | 'over';
}

/**
 * Listens for swipes and long presses on the rows (`[data-row]`) of a list. Scrolling stays the browser's: rows have
 * `touch-action: pan-y`, and it takes the finger away as soon as that goes up or down.
 */
export function listenForGestures(list: HTMLElement, gestures: RowGestures): () => void {
  let touch: Touch | null = null;
  let timer = 0;
  const listening = new AbortController();
  const { signal } = listening;
  const swallowClick = clickSwallower(signal);

  const end = () => {
    clearTimeout(timer);
    if (touch) settle(touch.row);
    touch = null;
  };
  const down = ({ pointerType, isPrimary, pointerId, clientX, clientY, target }: PointerEvent) => {
    end();
    const row = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
    const control = target instanceof Element && target.closest('button, input, label');
    if (pointerType !== 'touch' || !isPrimary || !row || control) return;
    touch = { id: pointerId, x: clientX, y: clientY, row, moved: 0, phase: 'resting' };
    timer = window.setTimeout(() => {
      if (touch?.phase !== 'resting') return;
      touch.phase = 'over';
      swallowClick();
      gestures.held(row);
    }, HELD_MS);
  };
  const move = ({ pointerId, clientX, clientY }: PointerEvent) => {
    if (touch?.id !== pointerId || touch.phase === 'over') return;
    const [dx, dy] = [clientX - touch.x, clientY - touch.y];
    if (touch.phase === 'resting') {
      if (Math.hypot(dx, dy) < DECIDED) return;
      clearTimeout(timer);
      touch.phase = Math.abs(dx) > 1.5 * Math.abs(dy) ? 'swiping' : 'over';
      if (touch.phase === 'over') return;
      touch.row.setPointerCapture(pointerId);
    }
    touch.moved = drag(touch.row, dx, gestures);
  };
  const up = ({ pointerId }: PointerEvent) => {
    if (touch?.id !== pointerId) return;
    const { phase, moved, row } = touch;
    end();
    if (phase !== 'swiping') return;
    swallowClick();
    if (Math.abs(moved) >= FAR_ENOUGH) gestures.swiped(row, swipeOf(moved));
  };
  const menu = (event: Event) => touch && event.preventDefault();

  list.addEventListener('pointerdown', down, { signal });
  list.addEventListener('pointermove', move, { signal });
  list.addEventListener('pointerup', up, { signal });
  list.addEventListener('pointercancel', end, { signal });
  list.addEventListener('contextmenu', menu, { signal });
  return () => {
    end();
    listening.abort();
  };
}

/** Keeps the click that ends a gesture from everyone; the next touch, wherever it is, may be a tap again. */
function clickSwallower(signal: AbortSignal): () => void {
  let swallowing = false;
  const begin = () => {
    swallowing = false;
  };
  const click = (event: MouseEvent) => {
    if (!swallowing || (event as PointerEvent).pointerType !== 'touch') return;
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener('pointerdown', begin, { signal, capture: true });
  window.addEventListener('click', click, { signal, capture: true });
  return () => {
    swallowing = true;
  };
}

/** Moves a row with the finger, as far as that would do something; returns how far, px. */
function drag(row: HTMLElement, dx: number, gestures: RowGestures): number {
  const label = gestures.label(row, swipeOf(dx));
  const moved = label ? Math.max(-180, Math.min(180, dx)) : 0;
  row.dataset.swipe = swipeOf(dx);
  row.dataset.swipeLabel = label ?? '';
  row.dataset.swipeFar = String(Math.abs(moved) >= FAR_ENOUGH);
  row.style.setProperty('--swiped', `${moved}px`);
  return moved;
}

function settle(row: HTMLElement): void {
  row.style.removeProperty('--swiped');
  delete row.dataset.swipe;
  delete row.dataset.swipeLabel;
  delete row.dataset.swipeFar;
}

function swipeOf(dx: number): Swipe {
  return dx > 0 ? 'right' : 'left';
}
