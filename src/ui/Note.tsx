import { lazy, Suspense } from 'react';

const MarkdownText = lazy(() => import('./MarkdownText.tsx'));

/** A note as its writer meant it; its plain source until the Markdown parser has come. */
export function Note(props: { source: string; safeUrl: (address: string) => string | null }) {
  return (
    <Suspense fallback={<p className="note-source">{props.source}</p>}>
      <MarkdownText {...props} />
    </Suspense>
  );
}
