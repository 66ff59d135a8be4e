/** What a page says of itself in its head, in JSON-LD, or in front matter. Null where it says nothing. */
export interface Declared {
  title: string | null;
  /** What other fields of its head call it, such as the title for a social network. */
  variants: string[];
  /** What JSON-LD calls the headline. */
  headline: string | null;
  /** The page's own `<title>`, with whatever the site adds to it. */
  pageTitle: string | null;
  description: string | null;
  authors: string[];
  /** Houses that sign: a paper, a desk. Agencies are none. */
  houses: string[];
  /** An agency that signs. */
  agency: string | null;
  site: string | null;
  url: string | null;
  publishedAt: string | null;
  modifiedAt: string | null;
  lang: string | null;
  dir: 'ltr' | 'rtl' | null;
  picture: string | null;
  /** True where the page says that its text is not free to read. */
  paywalled: boolean;
}

/** Nothing said. */
export function undeclared(): Declared {
  return {
    title: null,
    variants: [],
    headline: null,
    pageTitle: null,
    description: null,
    authors: [],
    houses: [],
    agency: null,
    site: null,
    url: null,
    publishedAt: null,
    modifiedAt: null,
    lang: null,
    dir: null,
    picture: null,
    paywalled: false,
  };
}
