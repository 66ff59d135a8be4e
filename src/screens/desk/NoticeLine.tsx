import { useEffect } from 'react';
import { dismissNotice, useNotice } from '../../stores/notices.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { CloseIcon } from '../../ui/icons.tsx';

/** News leave after this; WCAG 2.2.1 asks that nothing be lost with them (undo also has its key). */
const STAY_MS = 8000;

export function NoticeLine() {
  const notice = useNotice(({ notice }) => notice);
  useEffect(() => {
    if (!notice || notice.tone === 'error') return;
    const timer = setTimeout(dismissNotice, STAY_MS);
    return () => clearTimeout(timer);
  }, [notice]);
  return (
    <div role="status" aria-live="polite">
      {notice && (
        <p className={`notice notice-${notice.tone}`}>
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
          <IconButton label="Dismiss" onClick={dismissNotice}>
            <CloseIcon />
          </IconButton>
        </p>
      )}
    </div>
  );
}
