import { articleElement } from './articleElements.ts';
import type { Edition, EditionPicture, EditionWords } from './edition.ts';
import { EDITION_CSS } from './editionCss.ts';
import { element } from './element.ts';
import { tongue } from './inlineElements.ts';
import { writeHtml } from './markup.ts';

/** Whatever else comes to stand in the file: no script runs, and nothing is asked of anyone. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** An edition as one HTML file that needs nothing beside it. */
export function writePage(edition: Edition, words: EditionWords): string {
  const pictureAt = (url: string) => {
    const picture = edition.pictures.get(url);
    return picture ? dataUrl(picture) : null;
  };
  const page = element('html', tongue(edition.lang, edition.dir), [
    element('head', {}, [
      element('meta', { charset: 'utf-8' }),
      element('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
      element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      element('meta', { name: 'generator', content: 'Lutrin' }),
      element('title', {}, [edition.title]),
      element('style', {}, [EDITION_CSS]),
    ]),
    element('body', {}, [articleElement({ edition, words, pictureAt })]),
  ]);
  return `<!doctype html>\n${writeHtml(page)}\n`;
}

/** Bytes for one call: arguments are limited. */
const PORTION = 0x8000;

function dataUrl({ bytes, type }: EditionPicture): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += PORTION)
    binary += String.fromCharCode(...bytes.subarray(at, at + PORTION));
  return `data:${type};base64,${btoa(binary)}`;
}
