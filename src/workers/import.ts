import { TooLarge } from '../core/clean/read/tooLarge.ts';
import { type Part, Refused, type Skipped } from '../core/imports/found.ts';
import { readImport } from '../core/imports/readImport.ts';
import { stage } from '../core/imports/stage.ts';
import type { ImportNews, ImportRequest } from './importMessages.ts';

/*
 * Reads one import file, part by part, and tells of each part as it is done: when one takes too long the page ends
 * this worker and lets another go on behind that part.
 */
addEventListener('message', ({ data }: MessageEvent<ImportRequest>) => {
  try {
    const parts = readImport(data.name, data.bytes, data.encoding);
    tell({ tells: 'parts', count: parts.length });
    const taken = new Set(data.taken);
    for (let index = data.from; index < parts.length; index++) {
      const part = parts[index];
      if (part) tell({ tells: 'begins', index, name: part.name });
      if (part) tell(newsOf(part, taken));
    }
    tell({ tells: 'end' });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    tell({ tells: 'refusal', refusal: error.refusal });
  }
});

function newsOf(part: Part, taken: Set<string>): ImportNews {
  const found = part.read();
  if ('why' in found) return { tells: 'skipped', skipped: found };
  try {
    const staged = stage(found, part.name, taken);
    if (!staged) return skipped({ name: part.name, why: 'address', raw: JSON.stringify(found) });
    taken.add(staged.article.id);
    return { tells: 'staged', staged };
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
    return skipped({ name: part.name, why: 'large', raw: '' });
  }
}

function skipped(skipped: Skipped): ImportNews {
  return { tells: 'skipped', skipped };
}

function tell(news: ImportNews): void {
  postMessage(news);
}
