/** An article as it was found, decoded but otherwise untouched. */
export interface RawArticle {
  kind: 'html' | 'text' | 'markdown';
  content: string;
  /** Where it came from, if known. */
  url?: string | null;
}
