import { useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { dismissNotice, useNotice } from '../../stores/notices.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { CloseIcon } from '../../ui/icons.tsx';

/** News leave after this, though not under the pointer or the focus; WCAG 2.2.1 asks that nothing be lost with them (undo also has its key). */
const STAY_MS = 5000;
/** Those that offer something to do leave time to read it and to get there. */
const ACTION_MS = 10_000;

export function NoticeLine() {
  const { t } = useLingui();
  const notice = useNotice(({ notice }) => notice);
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (!notice || notice.tone === 'error' || held) return;
    const timer = setTimeout(dismissNotice, notice.action ? ACTION_MS : STAY_MS);
    return () => clearTimeout(timer);
  }, [notice, held]);
  return (
    <div role="status" aria-live="polite">
      {notice && (
        <p
          key={notice.id}
          className={`notice notice-${notice.tone}`}
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
        >
          <span>{notice.text}</span>
          {notice.action && (
            <Button
              onClick={() => {
                notice.action?.run();
                dismissNotice();
              }}
            >
              {notice.action.label}
            </Button>
          )}
          <IconButton label={t`Dismiss`} onClick={dismissNotice}>
            <CloseIcon />
          </IconButton>
        </p>
      )}
    </div>
  );
}
