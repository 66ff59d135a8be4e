import type { Revision } from '../article/revision.ts';
import { removeRepeatedHeadline, removeRepeats } from './clutter/duplicates.ts';
import { explainOthers } from './clutter/explainOthers.ts';
import { findFigures } from './clutter/figures.ts';
import { followBody, settleCaptions } from './clutter/followBody.ts';
import { judge } from './clutter/judge.ts';
import { keepNotes, linkWithin } from './clutter/linkWithin.ts';
import { removeMashed } from './clutter/mashed.ts';
import { removeOutspoken } from './clutter/outspoken.ts';
import { findRelated, findTeasers } from './clutter/related.ts';
import {
  bringBackLede,
  keepDescribed,
  keepHeadings,
  keepPosts,
  removeBoxHeads,
} from './clutter/rescue.ts';
import { settle } from './clutter/settle.ts';
import { trim } from './clutter/trim.ts';
import { removeWidgets } from './clutter/widgets.ts';
import { undeclared } from './draft/declared.ts';
import type { Draft } from './draft/draft.ts';
import type { RawArticle } from './draft/raw.ts';
import { isInitials } from './lexicon/authors.ts';
import { cuesOf } from './lexicon/cues.ts';
import { essence } from './lexicon/fold.ts';
import { packFor } from './lexicon/packs/all.ts';
import { findByline } from './metadata/byline.ts';
import { findTitle } from './metadata/findTitle.ts';
import { findLanguage, markForeign } from './metadata/language.ts';
import { findLede } from './metadata/lede.ts';
import { findPaywall } from './metadata/paywall.ts';
import { findSite, findSlogan } from './metadata/site.ts';
import { forgetSubject, forgetTold } from './metadata/subject.ts';
import { canonicalUrl } from './read/link.ts';
import { readHtml } from './read/readHtml.ts';
import { readMarkdown } from './read/readMarkdown.ts';
import { readText } from './read/readText.ts';
import { LONGEST_PASSAGE, TooLarge } from './read/tooLarge.ts';

/** What is done to every article, whatever it came as, in this order. */
const STEPS: readonly ((draft: Draft) => void)[] = [
  findLanguage,
  findCues,
  keepNotes,
  forgetSubject,
  findRelated,
  removeWidgets,
  findFigures,
  findTitle,
  removeRepeatedHeadline,
  findByline,
  settleCaptions,
  removeOutspoken,
  removeMashed,
  findTeasers,
  keepDescribed,
  judge,
  keepHeadings,
  keepPosts,
  explainOthers,
  bringBackLede,
  removeBoxHeads,
  trim,
  explainOthers,
  removeRepeats,
  followBody,
  findLede,
];

/**
 * The revision of a raw article: every visible passage as a block, in order, what is clutter with its removal.
 * Pure. Throws TooLarge for HTML over 20 MB or nested absurdly and for an endless passage; for no other input.
 */
export function clean(raw: RawArticle): Revision {
  return revisionOf(cleaned(raw), raw);
}

/** A raw article after all steps: what `clean` makes its revision of, with all that spoke for and against. */
export function cleaned(raw: RawArticle): Draft {
  const draft = draftOf(raw);
  if (raw.kind === 'html') for (const step of STEPS) step(draft);
  else settle(draft, STEPS);
  findPaywall(draft);
  signByHouse(draft);
  findSite(draft);
  findSlogan(draft);
  markForeign(draft);
  linkWithin(draft);
  return draft;
}

/** A raw article as the classifier gets to see it: for learning its weights. */
export function prepared(raw: RawArticle): Draft {
  const draft = draftOf(raw);
  for (const step of STEPS.slice(0, STEPS.indexOf(judge))) step(draft);
  return draft;
}

function findCues(draft: Draft): void {
  for (const one of draft.candidates) one.cues = cuesOf(one.block.text);
  if (draft.kind !== 'html') forgetTold(draft);
}

/** Where nobody signs an article, the house does that the page declares, or else the agency; its own site's last. */
function signByHouse(draft: Draft): void {
  const { houses, authors, agency, site } = draft.declared;
  const others = houses.filter((name) => essence(name) !== essence(site ?? ''));
  const signs = [draft.authors, others, agency ? [agency] : [], houses, authors];
  draft.authors = [...(signs.find((names) => names.length > 0) ?? [])];
}

function draftOf(raw: RawArticle): Draft {
  const read = readerOf(raw);
  if (read.candidates.some(({ block }) => block.text.length > LONGEST_PASSAGE))
    throw new TooLarge('passage');
  const { declared } = read;
  const houses = new Set([declared.site ?? '', ...declared.houses].map(essence));
  return {
    kind: raw.kind,
    ...read,
    title: null,
    authors: declared.authors.filter((name) => !houses.has(essence(name)) && !isInitials(name)),
    agency: declared.agency,
    site: null,
    publishedAt: declared.publishedAt,
    modifiedAt: declared.modifiedAt,
    lang: null,
    dir: 'ltr',
    truncated: declared.paywalled,
  };
}

function readerOf({ kind, content, url }: RawArticle): Pick<Draft, 'candidates' | 'declared'> {
  if (kind === 'html') return readHtml(content, url ?? null);
  if (kind === 'markdown') return readMarkdown(content);
  return { candidates: readText(content), declared: undeclared() };
}

function revisionOf(draft: Draft, raw: RawArticle): Revision {
  const { title, authors, site, publishedAt, modifiedAt, lang, dir, truncated } = draft;
  return {
    title,
    byline: bylineOf(authors, lang),
    authors,
    site,
    agency: draft.agency ?? pictureAgency(draft),
    url: draft.declared.url ?? (raw.url ? canonicalUrl(raw.url) : null),
    publishedAt,
    modifiedAt,
    lang,
    dir,
    truncated,
    blocks: draft.candidates.map(({ block }) => block),
  };
}

/** The authors as a reader of the article's language would say them: "Ada Vell et Jon Marsh". */
function bylineOf(authors: readonly string[], lang: string | null): string | null {
  const last = authors.at(-1);
  if (last === undefined) return null;
  const and = packFor(lang).and[0] ?? 'and';
  const rest = authors.slice(0, -1).join(', ');
  return rest === '' ? last : `${rest} ${and} ${last}`;
}

/** The agency of the lead picture. */
function pictureAgency(draft: Draft): string | null {
  return (
    draft.candidates.find(({ block }) => block.kind === 'credit' && !block.removal)?.block.credit
      ?.agency ?? null
  );
}
