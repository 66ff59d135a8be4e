import { Parser } from 'htmlparser2';
import { emptyArticle, type FoundArticle, type Part, Refused } from './found.ts';
import { tagsIn, timeOf } from './given.ts';

/** The links of a bookmark file, with what it says of each. The folders that a link is in become its tags. */
export function readBookmarks(html: string): Part[] {
  const parts: Part[] = [];
  const folders: string[] = [];
  let heading = '';
  let heard: 'link' | 'heading' | 'note' | null = null;
  let link: FoundArticle | null = null;
  const parser = new Parser({
    onopentag(tag, attributes) {
      if (tag === 'h1' || tag === 'h3') {
        heard = 'heading';
        heading = '';
      } else if (tag === 'dl') folders.push(heading.trim());
      else if (tag === 'dd') heard = 'note';
      else if (tag === 'a') {
        heard = 'link';
        link = linkOf(attributes, folders.slice(1), heading);
        parts.push(partOf(link));
      } else if (tag === 'dt') heard = null;
    },
    onclosetag(tag) {
      if (tag === 'dl') folders.pop();
      if (tag !== 'dd') heard = null;
    },
    ontext(text) {
      if (heard === 'heading') heading += text;
      if (heard === 'link' && link) link.title += text;
      if (heard === 'note' && link && text.trim()) noteOf(link).note += text;
    },
  });
  parser.end(html);
  if (parts.length === 0) throw new Refused('nothing');
  return parts;
}

function linkOf(
  attributes: Readonly<Record<string, string>>,
  folders: readonly string[],
  section: string,
): FoundArticle {
  return {
    ...emptyArticle(),
    url: attributes.href ?? null,
    addedAt: timeOf(attributes.time_added ?? attributes.add_date),
    finished: /^read archive$/i.test(section.trim()),
    tags: [...tagsIn(attributes.tags ?? ''), ...folders.filter((name) => name !== '')],
  };
}

function noteOf(link: FoundArticle): { note: string } {
  const [known] = link.marks;
  if (known) return known;
  const mark = { words: '', note: '', color: null, createdAt: link.addedAt, tags: [] };
  link.marks.push(mark);
  return mark;
}

function partOf(link: FoundArticle): Part {
  return {
    get name() {
      return link.title || (link.url ?? '');
    },
    read: () => link,
  };
}
