import { useLayoutEffect } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '../../paths.ts';
import { listenForKeys } from '../../platform/shortcuts.ts';
import { redoAndTell, undoAndTell } from '../../stores/notices.ts';
import { readSettings } from '../../stores/settings.ts';

const GO = { l: paths.library, n: paths.notebook, s: paths.settings } as const;
/** How long g waits for its second key. */
const CHORD_MS = 1500;

/** Keys that work on every screen: z, Shift+z, and g followed by where to go. */
export function useDeskKeys(): void {
  const navigate = useNavigate();
  useLayoutEffect(() => {
    let chord = Number.NEGATIVE_INFINITY;
    const go = (key: keyof typeof GO) => () => {
      if (performance.now() - chord > CHORD_MS) return false;
      chord = Number.NEGATIVE_INFINITY;
      return navigate(GO[key]);
    };
    return listenForKeys(
      {
        z: () => undoAndTell(),
        Z: ({ shiftKey }) => shiftKey && redoAndTell(), // not z under Caps Lock
        g: () => {
          chord = performance.now();
        },
        l: go('l'),
        n: go('n'),
        s: go('s'),
      },
      () => readSettings().singleKeys,
      true,
    );
  }, [navigate]);
}
