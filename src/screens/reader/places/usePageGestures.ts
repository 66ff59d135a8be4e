import { type RefObject, useEffect, useRef } from 'react';

interface PageGestures {
  on: boolean;
  /** To the page at the right, or at the left. */
  turn: (right: boolean) => unknown;
  /** Whether a press at a point of the viewport is for something in the text. */
  isTaken: (x: number, y: number) => boolean;
}

/** A finger's tap so near to an edge turns the page, as a share of the window's width; a mouse has the margins for it. */
const EDGE = 0.2;
/** A finger that goes so far sideways, and twice as far as up or down, has swiped. px. */
const SWIPE = 48;
/** A wheel or touchpad that goes on without such a pause turns one page. */
const WHEEL_REST_MS = 160;
/** What can be pressed, or is scrolled by itself. */
const OWN_POINTER =
  'a, button, input, textarea, pre, .table, aside, nav, [role="dialog"], [popover]';

/** Turns pages by taps on the edges, by swipes and by the wheel. */
export function usePageGestures(root: RefObject<HTMLElement | null>, gestures: PageGestures): void {
  const latest = useRef(gestures);
  latest.current = gestures;
  const { on } = gestures;
  useEffect(() => {
    const main = root.current?.closest('main');
    if (!on || !main) return;
    const listening = new AbortController();
    const { signal } = listening;
    const isOwn = (target: EventTarget | null) =>
      target instanceof Element && target.closest(OWN_POINTER) !== null;
    const isSelecting = () => document.getSelection()?.isCollapsed === false;

    let swiped = false;
    const tap = (event: MouseEvent) => {
      const { target, clientX: x, clientY: y } = event;
      const text = root.current?.getBoundingClientRect();
      if (!text || swiped || isOwn(target) || isSelecting()) return;
      const edge = window.innerWidth * EDGE;
      const byFinger = (event as PointerEvent).pointerType === 'touch';
      const [left, right] = byFinger ? [edge, window.innerWidth - edge] : [text.left, text.right];
      if ((x < left || x > right) && !latest.current.isTaken(x, y)) latest.current.turn(x > right);
    };

    let from: Touch | null = null;
    const press = ({ touches, target }: TouchEvent) => {
      swiped = false;
      from = touches.length === 1 && !isOwn(target) ? (touches[0] ?? null) : null;
    };
    const lift = ({ changedTouches: [to] }: TouchEvent) => {
      if (!from || !to || isSelecting()) return;
      const [x, y] = [to.clientX - from.clientX, to.clientY - from.clientY];
      from = null;
      swiped = Math.abs(x) > SWIPE && Math.abs(x) > 2 * Math.abs(y);
      if (swiped) latest.current.turn(x < 0);
    };

    let last = Number.NEGATIVE_INFINITY;
    const wheel = ({ deltaX, deltaY, target, timeStamp, ctrlKey }: WheelEvent) => {
      // A touchpad may tell of its end by a wheel that goes nowhere.
      if (ctrlKey || (deltaX === 0 && deltaY === 0) || isOwn(target)) return;
      const rested = timeStamp - last > WHEEL_REST_MS;
      last = timeStamp;
      const rtl = root.current?.dir === 'rtl';
      if (rested)
        latest.current.turn(Math.abs(deltaX) > Math.abs(deltaY) ? deltaX > 0 : deltaY > 0 !== rtl);
    };

    main.addEventListener('click', tap, { signal });
    main.addEventListener('touchstart', press, { signal, passive: true });
    main.addEventListener('touchend', lift, { signal });
    main.addEventListener('wheel', wheel, { signal, passive: true });
    return () => listening.abort();
  }, [root, on]);
}
