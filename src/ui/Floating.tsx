import { autoUpdate, computePosition, flip, offset, type Placement, shift } from '@floating-ui/dom';
import { type ComponentProps, type RefObject, useLayoutEffect } from 'react';
import './floating.css';

interface FloatingProps extends ComponentProps<'div'> {
  ref: RefObject<HTMLDivElement | null>;
  /** Where the thing is that this belongs to, in px of the viewport; null where it is not on screen. */
  anchor: () => DOMRect | null;
  placement: Placement;
}

/** Stands beside what it belongs to; on phones and with a finger it docks at the bottom (floating.css). */
export function Floating({ ref, anchor, placement, className = '', ...rest }: FloatingProps) {
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const reference = { getBoundingClientRect: () => anchor() ?? new DOMRect() };
    const place = async () => {
      const { x, y } = await computePosition(reference, element, {
        placement,
        middleware: [
          offset(10),
          flip({ padding: { top: 64, bottom: 64, left: 8, right: 8 } }),
          shift({ padding: 8 }),
        ],
      });
      element.style.setProperty('--x', `${x}px`);
      element.style.setProperty('--y', `${y}px`);
      element.style.opacity = '1';
    };
    return autoUpdate(document.documentElement, element, () => void place(), {
      ancestorScroll: false,
    });
  }, [ref, anchor, placement]);
  return <div ref={ref} className={`floating ${className}`} {...rest} />;
}
