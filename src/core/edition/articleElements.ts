import type { Block } from '../article/block.ts';
import { dayIn } from '../article/day.ts';
import { layout, titleIndex } from '../article/layout.ts';
import { safeUrl } from '../article/safeUrl.ts';
import {
  anchorsOf,
  type Edition,
  type EditionWords,
  numberedNotes,
  stretchesOf,
} from './edition.ts';
import { element, type Node } from './element.ts';
import { groupElement, type Text } from './groupElement.ts';
import { inlineElements, tongue } from './inlineElements.ts';
import { noteElements } from './noteElements.ts';

interface Scene {
  edition: Edition;
  words: EditionWords;
  /** Where a picture lies, by the address that the article has for it; null where it could not be had. */
  pictureAt: (url: string) => string | null;
}

/** A whole edition as one `article` element: head, text, related lines, the notes by number, and where it comes from. */
export function articleElement(scene: Scene): Node {
  const { edition, words } = scene;
  const { blocks, kept, lang, dir } = edition;
  const title = titleIndex(blocks);
  const anchors = anchorsOf(edition);
  const text = texts(edition, anchors);
  const picture = (figure: Figure) => drawnPicture(figure, scene);
  const body = { blocks, text, picture, idOf: (index: number) => anchors.get(index) };
  const groups = layout(blocks, (index) => (kept(index) && index !== title ? 'kept' : 'hidden'));
  return element('article', tongue(lang, dir), [
    element('header', {}, [
      element('h1', {}, title >= 0 && kept(title) ? text(title) : [edition.title]),
      element('p', { class: 'facts' }, [facts(edition, words)]),
    ]),
    ...edition.notes.map((note) => element('aside', { class: 'note' }, noteElements(note))),
    ...groups.map((group) => groupElement(group, body)),
    ...related(scene, text),
    ...endnotes(scene),
    ...source(scene),
  ]);
}

type Figure = NonNullable<Block['picture']>;

function texts(edition: Edition, anchors: ReadonlyMap<number, string>): Text {
  const stretches = stretchesOf(edition);
  return (index) => {
    const block = edition.blocks[index];
    if (!block) return [];
    return inlineElements(block, { ...edition, anchors, stretches: stretches.get(index) ?? [] });
  };
}

function facts({ site, byline, publishedAt }: Edition, { language }: EditionWords): string {
  return [site, byline, dayIn(language, publishedAt)].filter(Boolean).join(' · ');
}

function drawnPicture(picture: Figure, { pictureAt }: Scene): Node[] {
  const src = picture.url && pictureAt(picture.url);
  if (src) return [element('img', { src, alt: picture.alt })];
  const href = safeUrl(picture.url);
  const words = picture.alt || href;
  if (!words) return [];
  return [element('p', { class: 'absent' }, [href ? element('a', { href }, [words]) : words])];
}

function related({ edition, words }: Scene, text: Text): Node[] {
  const lines = edition.blocks.flatMap((block, index) =>
    block.kind === 'related' && edition.kept(index) ? [element('li', {}, text(index))] : [],
  );
  if (lines.length === 0) return [];
  return [
    element('section', { class: 'related' }, [
      element('h2', {}, [words.related]),
      element('ul', {}, lines),
    ]),
  ];
}

function endnotes({ edition, words }: Scene): Node[] {
  const notes = [...numberedNotes(edition.marked)].map(([{ note, tags }, number]) =>
    element('li', { id: `note-${number}`, 'epub:type': 'endnote' }, [
      ...noteElements(note),
      ...(tags.length > 0
        ? [element('p', { class: 'tags' }, [tags.map((tag) => `#${tag}`).join(' ')])]
        : []),
      element('p', { class: 'back' }, [
        element('a', { href: `#ref-${number}`, role: 'doc-backlink', title: words.back }, ['↩']),
      ]),
    ]),
  );
  if (notes.length === 0) return [];
  return [
    element('section', { class: 'endnotes', role: 'doc-endnotes', 'epub:type': 'endnotes' }, [
      element('h2', {}, [words.notes]),
      element('ol', {}, notes),
    ]),
  ];
}

function source({ edition, words }: Scene): Node[] {
  const href = safeUrl(edition.url);
  if (!href) return [];
  return [
    element('footer', {}, [element('p', {}, [`${words.source} `, element('a', { href }, [href])])]),
  ];
}
