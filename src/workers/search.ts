import type { Asked } from '../core/search/asked.ts';
import { holdsPhrases } from '../core/search/phrase.ts';
import { snippetOf } from '../core/search/snippet.ts';
import { inTime } from './inTime.ts';
import { revisionText } from './revisionTexts.ts';
import { type SearchIndex, searchIndex } from './searchIndex.ts';
import type { Extent, SearchedLibrary, SearchReply, SearchRequest } from './searchMessages.ts';
import { lendParts } from './segmentParts.ts';

/** Texts that are looked at together, and how long at a stretch before what was found is told. */
const AT_ONCE = 8;
const STRETCH_MS = 60;

let library: SearchedLibrary = { type: 'library', folder: '', kept: '', own: [] };
let told: SearchIndex | undefined;

addEventListener(
  'message',
  async ({ data }: MessageEvent<(SearchRequest & { number: number }) | SearchedLibrary>) => {
    if (data.type === 'library') {
      library = data;
      return;
    }
    const titlesFirst = data.type === 'search' && data.titlesFirst;
    const index = await searchIndex(library.folder, library.own, titlesFirst);
    const reply: SearchReply = {
      number: data.number,
      found: new Uint32Array(),
      unsure: new Uint32Array(),
      extent: 'whole',
      snippets: [],
      ...(await answerTo(data, index)),
      ...(index !== told && { revisions: index.searcher.revisions().join('') }),
    };
    told = index;
    postMessage(reply);
  },
);

function answerTo(request: SearchRequest, index: SearchIndex): Promise<Partial<SearchReply>> {
  switch (request.type) {
    case 'search':
      return search(request, index);
    case 'verify':
      // numbers of a former index say nothing in this one
      return index === told
        ? verify(request.asked, request.candidates, index)
        : Promise.resolve({});
    case 'snippets':
      return snippets(request, index);
  }
}

async function search(
  { asked, titlesFirst }: Extract<SearchRequest, { type: 'search' }>,
  { searcher, extent }: SearchIndex,
): Promise<Partial<SearchReply>> {
  const meant = searcher.meantBy(asked);
  const parts = lendParts(searcher.partsFor(meant));
  const isSure = asked.phrases.length + asked.without.phrases.length === 0;
  const came = await (titlesFirst && isSure ? inTime(parts.came) : parts.came);
  const found = searcher.found(meant);
  parts.end();
  const here: Extent = came === null ? 'coming' : came ? 'whole' : 'missing';
  return {
    extent: extent === 'whole' ? here : extent,
    ...(isSure ? { found } : await verify(asked, found, { searcher })),
  };
}

/** Which candidates hold the phrases. Only their texts can tell: as many as a stretch of time allows. */
async function verify(
  { phrases, without }: Asked,
  candidates: Uint32Array,
  { searcher }: Pick<SearchIndex, 'searcher'>,
): Promise<Partial<SearchReply>> {
  const found: number[] = [];
  const until = performance.now() + STRETCH_MS;
  let looked = 0;
  for (; looked < candidates.length && performance.now() < until; looked += AT_ONCE) {
    const some = Array.from(candidates.subarray(looked, looked + AT_ONCE));
    const holds = await Promise.all(
      some.map(async (number) => {
        const text = await revisionText(library, searcher.revisionOf(number));
        return text && holdsPhrases(text.texts, phrases, without.phrases);
      }),
    );
    found.push(...some.filter((_, at) => holds[at]));
  }
  return { found: Uint32Array.from(found), unsure: candidates.slice(looked) };
}

async function snippets(
  { asked, revisions }: Extract<SearchRequest, { type: 'snippets' }>,
  { stemmers }: SearchIndex,
): Promise<Partial<SearchReply>> {
  const snippets = revisions.map(async (hash) => {
    const text = await revisionText(library, hash);
    return text && snippetOf(text.body, asked, stemmers.get(text.language) ?? null);
  });
  return { snippets: await Promise.all(snippets) };
}
