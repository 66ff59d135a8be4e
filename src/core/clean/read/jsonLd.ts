import { Parser } from 'htmlparser2';
import type { Declared } from '../draft/declared.ts';
import { agencyAmong, authorNames, houseNames } from '../lexicon/authors.ts';
import { isoDate } from '../lexicon/isoDate.ts';
import { canonicalUrl } from './link.ts';

const LONGEST = 2_000_000;
const MOST_NODES = 20_000;
const DEEPEST = 100;
const ARTICLE =
  /(Article|BlogPosting|Report|Posting|Review|Recipe|HowTo|LiveBlog|Analysis|Opinion|CreativeWork$)/;

type Node = Record<string, unknown>;

/** What JSON-LD says of the article. Hostile input is read like any other: own fields only, with limits. */
export function readJsonLd(json: string, url: string | null): Partial<Declared> {
  const nodes = nodesOf(parsed(json));
  const articles = nodes.filter((node) => typesOf(node).some((type) => ARTICLE.test(type)));
  const article =
    articles.find(
      (node) => field(node, 'headline') !== undefined && field(node, 'datePublished') !== undefined,
    ) ??
    articles.find((node) => field(node, 'headline') !== undefined) ??
    articles[0];
  if (!article) return datesOf(nodes.find((node) => typesOf(node).includes('WebPage')));
  const byId = new Map(
    nodes.flatMap((node) => {
      const id = field(node, '@id');
      return typeof id === 'string' && Object.keys(node).length > 1 ? [[id, node] as const] : [];
    }),
  );
  const name = (value: unknown): string | null => nameOf(value, byId);
  const signers = list(field(article, 'author') ?? field(article, 'creator'));
  const people = signers.filter((one) => !isOrganization(one)).map(name);
  const desks = people.filter((one) => authorNames([one]).length === 0);
  const found: Partial<Declared> = {
    title: string(field(article, 'headline')) ?? string(field(article, 'name')),
    description: string(field(article, 'description')),
    authors: authorNames(people),
    houses: houseNames([...signers.filter(isOrganization).map(name), ...desks]),
    agency: agencyAmong(signers.map(name)),
    site: list(field(article, 'publisher')).map(name).find(Boolean) ?? null,
    url: canonicalUrl(string(field(article, 'url')) ?? '', url),
    ...datesOf(article),
    lang: string(field(article, 'inLanguage')),
    paywalled: String(field(article, 'isAccessibleForFree')).toLowerCase() === 'false',
  };
  return found;
}

function datesOf(node: Node = {}): Pick<Declared, 'publishedAt' | 'modifiedAt'> {
  return {
    publishedAt: isoDate(string(field(node, 'datePublished')) ?? ''),
    modifiedAt: isoDate(string(field(node, 'dateModified')) ?? ''),
  };
}

function parsed(json: string): unknown {
  if (json.length > LONGEST) return null;
  try {
    return JSON.parse(
      json
        .replace(/^\s*<!--|-->\s*$|^\s*\/\/<!\[CDATA\[|\/\/\]\]>\s*$/g, '')
        .replace(/\p{Cc}+/gu, ' '),
    );
  } catch {
    return null;
  }
}

/** All objects in a JSON value, outer ones first. */
function nodesOf(value: unknown): Node[] {
  const nodes: Node[] = [];
  let level: unknown[] = [value];
  for (let depth = 0; depth < DEEPEST && level.length > 0 && nodes.length < MOST_NODES; depth++) {
    const next: unknown[] = [];
    for (const one of level) {
      if (Array.isArray(one)) next.push(...one.slice(0, MOST_NODES));
      else if (one && typeof one === 'object') {
        nodes.push(one as Node);
        next.push(...Object.values(one).slice(0, MOST_NODES));
      }
    }
    level = next.slice(0, MOST_NODES);
  }
  return nodes;
}

function field(node: Node, name: string): unknown {
  return Object.hasOwn(node, name) ? node[name] : undefined;
}

/** A house that signs is no author: who wrote the text may stand in the text. */
function isOrganization(value: unknown): boolean {
  if (!value || typeof value !== 'object') return false;
  return typesOf(value as Node).some((type) => /Organization/.test(type));
}

function typesOf(node: Node): string[] {
  return list(field(node, '@type')).filter((type) => typeof type === 'string');
}

function list(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.slice(0, 100);
  return value === undefined || value === null ? [] : [value];
}

function string(value: unknown): string | null {
  const one = Array.isArray(value) ? value[0] : value;
  return typeof one === 'string' && one.trim() !== '' ? unescaped(one.trim()) : null;
}

/** Some pages write JSON-LD as if it were HTML: `&quot;` for a quotation mark. */
function unescaped(text: string): string {
  if (!/&#?\w+;/.test(text)) return text;
  let plain = '';
  new Parser({ ontext: (piece) => (plain += piece) }).end(text);
  return plain.trim() || text;
}

function nameOf(value: unknown, byId: ReadonlyMap<string, Node>): string | null {
  if (typeof value === 'string') return string(value);
  if (!value || typeof value !== 'object') return null;
  const node = value as Node;
  const own = string(field(node, 'name'));
  if (own) return own;
  const parts = [field(node, 'givenName'), field(node, 'familyName')].map(string);
  if (parts.some(Boolean)) return parts.filter(Boolean).join(' ');
  const id = field(node, '@id');
  const other = typeof id === 'string' ? byId.get(id) : undefined;
  return other ? string(field(other, 'name')) : null;
}
