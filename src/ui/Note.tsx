import { later } from './later.tsx';

/** A note as its writer meant it; its plain source until the Markdown parser has come. */
export const Note = later(
  () => import('./MarkdownText.tsx'),
  ({ source }) => <p className="note-source">{source}</p>,
);
