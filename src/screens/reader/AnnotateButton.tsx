import './annotateButton.css';

/** Marks a whole block and opens its note (useAnnotateButtons.ts). Without text of its own: no part of what is copied or found. */
export function AnnotateButton({ block }: { block: number }) {
  return (
    <button
      type="button"
      className="annotate"
      lang="en"
      data-annotate={block}
      tabIndex={-1}
      aria-label="Annotate this paragraph"
    />
  );
}
