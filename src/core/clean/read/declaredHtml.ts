import { type Declared, undeclared } from '../draft/declared.ts';
import { agencyAmong, authorNames } from '../lexicon/authors.ts';
import { essence } from '../lexicon/fold.ts';
import { isoDate } from '../lexicon/isoDate.ts';
import { legible, oneLine } from '../lexicon/legible.ts';
import { readJsonLd } from './jsonLd.ts';
import { canonicalUrl, safeUrl } from './link.ts';
import type { Attributes } from './walkHtml.ts';

/** Names of meta fields, the most trusted first. */
const FIELDS = {
  title: [
    'og:title',
    'twitter:title',
    'dc.title',
    'dcterms.title',
    'headline',
    'parsely-title',
    'sailthru.title',
  ],
  description: ['og:description', 'description', 'twitter:description', 'dc.description'],
  author: [
    'author',
    'article:author',
    'dc.creator',
    'dcterms.creator',
    'parsely-author',
    'sailthru.author',
    'byl',
    'cxenseparse:author',
    'article:byline',
    'articleauthor',
    'citation_author',
    'article.author',
    'twitter:data1',
  ],
  site: ['og:site_name', 'application-name', 'dc.publisher', 'apple-mobile-web-app-title'],
  published: [
    'article:published_time',
    'og:published_time',
    'datepublished',
    'date',
    'dc.date',
    'dc.date.issued',
    'dcterms.date',
    'dcterms.created',
    'pubdate',
    'publishdate',
    'publish-date',
    'parsely-pub-date',
    'sailthru.date',
    'article.published',
    'last-modified-date',
    'cxenseparse:recs:publishtime',
  ],
  modified: [
    'article:modified_time',
    'og:updated_time',
    'datemodified',
    'dcterms.modified',
    'last-modified',
    'lastmod',
  ],
  url: ['og:url', 'twitter:url'],
  picture: ['og:image', 'og:image:url', 'twitter:image', 'twitter:image:src'],
  lang: ['og:locale', 'content-language', 'dc.language', 'language'],
} as const;

/** Collects what a page says of itself: JSON-LD before Open Graph before other fields before microdata. */
export function declaredReader(url: string | null) {
  const meta = new Map<string, string[]>();
  const jsonLd: Partial<Declared>[] = [];
  const micro = {
    published: null as string | null,
    modified: null as string | null,
    time: null as string | null,
  };
  let pageTitle: string | null = null;
  let lang: string | null = null;
  let dir: Declared['dir'] = null;
  let canonical: string | null = null;

  const first = (names: readonly string[]) =>
    names.flatMap((name) => meta.get(name) ?? [])[0] ?? null;

  const address = () => canonical ?? canonicalUrl(first(FIELDS.url) ?? '', url);

  return {
    /** Where the page says that it stands, as far as it has been read. */
    address,

    open(tag: string, attributes: Attributes): void {
      if (tag === 'html' || tag === 'body') {
        lang ??= attributes.lang ?? attributes['xml:lang'] ?? null;
        if (/^(rtl|ltr)$/i.test(attributes.dir ?? ''))
          dir ??= attributes.dir?.toLowerCase() as 'ltr' | 'rtl';
      }
      if (tag === 'meta') addMeta(meta, attributes);
      if (tag === 'link' && /\bcanonical\b/i.test(attributes.rel ?? ''))
        canonical ??= canonicalUrl(attributes.href ?? '', url);
      const moment = attributes.datetime ?? attributes.content ?? '';
      if (attributes.itemprop === 'datePublished') micro.published ??= isoDate(moment);
      if (attributes.itemprop === 'dateModified') micro.modified ??= isoDate(moment);
      if (tag === 'time') micro.time ??= isoDate(attributes.datetime ?? '');
    },

    unseen(tag: string, text: string): void {
      if (tag === 'title') pageTitle ??= oneLine(legible(text)) || null;
      else if (/"@(type|graph|context)"/.test(text)) jsonLd.push(readJsonLd(text, url));
    },

    declared(): Declared {
      const linked = <K extends keyof Declared>(name: K) =>
        jsonLd.map((one) => one[name]).find((value) => value !== null && value !== undefined) ??
        null;
      const site = tidy(first(FIELDS.site.slice(0, 1)) ?? linked('site') ?? first(FIELDS.site));
      const signers = [
        ...jsonLd.map((one) => one.authors ?? []),
        ...FIELDS.author.map((name) => authorNames(meta.get(name) ?? [])),
      ].filter((names) => names.length > 0);
      const isPerson = (name: string) => essence(name) !== essence(site ?? '');
      return {
        ...undeclared(),
        title: tidy(first(FIELDS.title) ?? linked('title')),
        variants: FIELDS.title.flatMap((name) => meta.get(name) ?? []).slice(1),
        pageTitle,
        description: tidy(first(FIELDS.description) ?? linked('description')),
        headline: tidy(linked('title')),
        authors: signers.find((names) => names.some(isPerson)) ?? signers[0] ?? [],
        houses: jsonLd.map((one) => one.houses ?? []).find((one) => one.length > 0) ?? [],
        agency: linked('agency') ?? agencyAmong(FIELDS.author.map((name) => first([name]))),
        site,
        url: address() ?? linked('url'),
        publishedAt:
          linked('publishedAt') ??
          firstDate(meta, FIELDS.published) ??
          micro.published ??
          micro.time,
        modifiedAt: linked('modifiedAt') ?? firstDate(meta, FIELDS.modified) ?? micro.modified,
        lang: lang ?? linked('lang') ?? first(FIELDS.lang),
        dir,
        picture: safeUrl(first(FIELDS.picture) ?? '', url),
        paywalled: jsonLd.some((one) => one.paywalled === true),
      };
    },
  };
}

function addMeta(meta: Map<string, string[]>, attributes: Attributes): void {
  const name = (
    attributes.property ??
    attributes.name ??
    attributes['http-equiv'] ??
    attributes.itemprop ??
    ''
  ).toLowerCase();
  const content = attributes.content?.trim();
  if (!name || !content) return;
  const values = meta.get(name);
  if (values) values.push(content);
  else meta.set(name, [content]);
}

function firstDate(meta: ReadonlyMap<string, string[]>, names: readonly string[]): string | null {
  for (const name of names) {
    for (const value of meta.get(name) ?? []) {
      const date = isoDate(value);
      if (date) return date;
    }
  }
  return null;
}

function tidy(text: string | null): string | null {
  return text === null ? null : oneLine(legible(text)) || null;
}
