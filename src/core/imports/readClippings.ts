import { emptyArticle, type FoundArticle, type Part, Refused } from './found.ts';
import { CLIPPING_FACTS } from './importKind.ts';

const NOTE = /\b(?:note|notiz|nota|notitie|anmerkung)\b/i;
const BOOKMARK = /\b(?:bookmark|signet|lesezeichen|marcador|segnalibro|bladwijzer)\b/i;

interface Clipping {
  name: string;
  facts: string;
  words: string;
}

/**
 * The books of a clippings file, each with what was marked in it. A highlight that was changed on the device stands
 * there again: the last counts. Notes go to the highlight that ends where they stand.
 */
export function readClippings(text: string): Part[] {
  const parts: Part[] = [];
  const books = new Map<string, FoundArticle>();
  const places = new Map<string, FoundArticle['marks'][number]>();
  for (const piece of text.replace(/\r\n?/g, '\n').split(/^==========$/m)) {
    if (piece.trim() === '') continue;
    const clipping = clippingOf(piece);
    if (!clipping) {
      const name = piece.trim().slice(0, 60);
      parts.push({ name, read: () => ({ name, why: 'shape', raw: piece.trim() }) });
      continue;
    }
    const known = books.get(clipping.name);
    const book = known ?? bookOf(clipping.name);
    books.set(clipping.name, book);
    if (!known) parts.push({ name: book.title, read: () => book });
    mark(book, clipping, places);
  }
  if (parts.length === 0) throw new Refused('nothing');
  return parts;
}

function clippingOf(piece: string): Clipping | null {
  const [name = '', facts = '', ...rest] = piece.replace(/^\s*\uFEFF?/, '').split('\n');
  if (!CLIPPING_FACTS.test(facts) || name.trim() === '') return null;
  return { name: name.trim(), facts, words: rest.join('\n').trim() };
}

/** `Title (Author)`. */
function bookOf(name: string): FoundArticle {
  const [, title = name, author = null] = /^(.*\S)\s*\(([^()]*)\)$/.exec(name) ?? [];
  return { ...emptyArticle(), title, author };
}

function mark(
  book: FoundArticle,
  { name, facts, words }: Clipping,
  places: Map<string, FoundArticle['marks'][number]>,
) {
  if (words === '' || BOOKMARK.test(facts)) return;
  const [, from = '', to = from] =
    /(\d+)(?:-(\d+))?(?=\D*(?:\||$))/.exec(facts.split('|').slice(0, 2).at(-1) ?? '') ?? [];
  const isNote = NOTE.test(facts);
  const place = `${name}\n${isNote ? from : to}`;
  const known = places.get(place);
  if (isNote && known && from) known.note = words;
  else if (!isNote && known && from && overlap(known.words, words)) known.words = words;
  else {
    const made = {
      words: isNote ? '' : words,
      note: isNote ? words : '',
      color: null,
      createdAt: null,
      tags: [],
    };
    book.marks.push(made);
    if (!isNote) places.set(place, made);
  }
}

function overlap(before: string, after: string): boolean {
  return before.includes(after) || after.includes(before);
}
