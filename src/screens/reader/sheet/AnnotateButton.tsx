import { useLingui } from '@lingui/react/macro';
import { useOwnLanguage } from '../../../ui/useOwnLanguage.ts';
import './annotateButton.css';

/** Marks a whole block and opens its note (useAnnotateButtons.ts). Without text of its own: no part of what is copied or found. */
export function AnnotateButton({ block }: { block: number }) {
  const { t } = useLingui();
  const own = useOwnLanguage();
  return (
    <button
      type="button"
      className="annotate"
      lang={own.lang}
      data-annotate={block}
      tabIndex={-1}
      aria-label={t`Annotate this paragraph`}
    />
  );
}
