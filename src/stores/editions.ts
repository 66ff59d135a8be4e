import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import type { Block } from '../core/article/block.ts';
import { rasterType } from '../core/article/raster.ts';
import type { Edition, EditionPicture, EditionWords } from '../core/edition/edition.ts';
import { writeEpub } from '../core/edition/writeEpub.ts';
import { writePage } from '../core/edition/writePage.ts';
import { fileNames } from '../core/exchange/fileNames.ts';
import { download } from '../platform/download.ts';
import { pictureBytes } from '../platform/pictures.ts';
import { readSettings } from './settings.ts';

function editionWords(): EditionWords {
  return {
    language: i18n.locale,
    notes: t`Notes`,
    related: t`Related`,
    source: t({ message: 'From', comment: 'an address follows' }),
    back: t`Back to the text`,
  };
}

/** An article as a screen shows it, before its pictures are looked for. */
export type Unillustrated = Omit<Edition, 'pictures' | 'asPrinted'>;

/** Hands the reader an article as one file: a web page, or a book. */
export async function saveEdition(given: Unillustrated, format: 'page' | 'epub'): Promise<void> {
  const pictures = await picturesOf(given.blocks);
  const edition = { ...given, pictures, asPrinted: readSettings().typeset };
  if (format === 'page') {
    const [name = ''] = fileNames([given.title], '.html');
    download(name, writePage(edition, editionWords()), 'text/html');
  } else {
    const [name = ''] = fileNames([given.title], '.epub');
    const book = writeEpub(edition, editionWords(), Date.now()) as Uint8Array<ArrayBuffer>;
    download(name, new Blob([book], { type: 'application/epub+zip' }));
  }
}

async function picturesOf(blocks: readonly Block[]): Promise<Map<string, EditionPicture>> {
  const pictures = new Map<string, EditionPicture>();
  for (const url of new Set(blocks.flatMap(({ picture }) => picture?.url ?? []))) {
    const bytes = await pictureBytes(url).catch(() => null);
    const type = bytes && rasterType(bytes);
    if (bytes && type) pictures.set(url, { bytes, type });
  }
  return pictures;
}
