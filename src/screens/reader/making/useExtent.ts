import { useLingui } from '@lingui/react/macro';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { Span } from '../../../core/article/text.ts';
import { homeOf, type Page } from '../../../core/highlight/homeOf.ts';
import { trimSpan } from '../../../core/highlight/quote.ts';
import { notifyUndoable } from '../../../stores/notices.ts';
import { resize } from '../../../stores/reshape.ts';
import type { Placed } from '../highlights/usePlaced.ts';

/** The highlights as they are, but for the one whose ends are being moved. */
export function useExtent(placed: readonly Placed[], page: Page, text: string) {
  const { t } = useLingui();
  const [extent, setExtent] = useState<{ id: string; span: Span } | null>(null);
  const latest = useRef(extent);
  const shown = useMemo(
    () =>
      extent
        ? placed.map((one) => (one.id === extent.id ? { ...one, span: extent.span } : one))
        : placed,
    [placed, extent],
  );

  const show = useCallback((id: string, span: Span) => {
    latest.current = { id, span };
    setExtent(latest.current);
  }, []);

  const settle = (dragged: boolean) => {
    const meant = latest.current;
    latest.current = null;
    setExtent(null);
    const span = meant && trimSpan(text, meant.span);
    const before = placed.find(({ id }) => id === meant?.id)?.span;
    if (!meant || !span || !before) return;
    if (span.start === before.start && span.end === before.end) return;
    void resize(meant.id, homeOf(page, span));
    if (dragged) notifyUndoable(t`Highlight changed`);
  };

  return { shown, show, settle };
}
