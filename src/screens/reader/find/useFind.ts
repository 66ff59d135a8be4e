import {
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useSearchParams } from 'react-router';
import type { Block } from '../../../core/article/block.ts';
import type { Showing } from '../../../core/article/layout.ts';
import type { Span } from '../../../core/article/text.ts';
import { indexSpans, touching } from '../../../core/highlight/spanIndex.ts';
import { parseQuery } from '../../../core/query/query.ts';
import { articleHits } from '../../../core/search/articleHits.ts';
import { askedOf } from '../../../core/search/asked.ts';
import { mainLanguage, type Stem, stemmersFor } from '../../../core/search/stemmers.ts';
import { canPaint, Painter } from '../../../platform/painter.ts';
import { scrollToOffset } from '../../../platform/selection.ts';
import { useKeys } from '../../../stores/keys.ts';

/** Words looked for in the open article. */
export interface Find {
  /** Null while nothing is looked for; empty where the field has just been opened. */
  line: string | null;
  hits: readonly Span[];
  /** Which hit the reader is at; -1 where there is none. */
  at: number;
  ask: (line: string | null) => void;
  step: (by: 1 | -1) => void;
}

interface FindOptions {
  blocks: readonly Block[];
  lang: string | null;
  showing: (block: number) => Showing;
  /** Changes with the nodes that the text is drawn with. */
  nodes: unknown;
  /** The place where the reader is will be left. */
  onLeave: () => void;
}

/** Looks for the words in the address (`find`) and draws them; the first one is brought into view. */
export function useFind(
  root: RefObject<HTMLElement | null>,
  { blocks, lang, showing, nodes, onLeave }: FindOptions,
): Find {
  const [params, setParams] = useSearchParams();
  const line = params.get('find');
  const stem = useStem(lang, line !== null);
  const hits = useMemo(() => {
    if (!line) return NO_HITS;
    const { terms, open } = parseQuery(line);
    const asked = askedOf(terms, open);
    return articleHits(blocks, asked, stem, (block) => showing(block) !== 'hidden');
  }, [line, blocks, stem, showing]);
  const [at, setAt] = useState(0);
  const here = hits.length > 0 ? Math.min(at, hits.length - 1) : -1;
  useFoundPainting(root, hits, here, nodes);

  const goTo = useCallback(
    (index: number) => {
      const hit = hits[index];
      setAt(index);
      if (hit && root.current) scrollToOffset(root.current, hit.start, window.innerHeight / 3);
    },
    [hits, root],
  );
  /** The line whose first hit has been shown. */
  const shown = useRef<string | null>(null);
  useEffect(() => {
    if (line === shown.current || (line && hits.length === 0)) return;
    if (line && shown.current === '') onLeave();
    shown.current = line;
    goTo(0);
  }, [line, hits, goTo, onLeave]);

  const ask = (next: string | null) =>
    setParams(next === null ? {} : { find: next }, { replace: true, preventScrollReset: true });
  const step = (by: 1 | -1) => {
    if (hits.length > 0) goTo((here + by + hits.length) % hits.length);
  };
  const find = { line, hits, at: here, ask, step };
  useFindKeys(find);
  return find;
}

function useFindKeys({ line, ask, step }: Find): void {
  useKeys({
    find: () => ask(line ?? ''),
    findNext: () => line !== null && step(1),
    findPrevious: () => line !== null && step(-1),
  });
}

const NO_HITS: readonly Span[] = [];

/** The stemmer of a language, once it is `wanted`; null until it is there, and where there is none. */
function useStem(lang: string | null, wanted: boolean): Stem | null {
  const [stem, setStem] = useState<Stem | null>(null);
  useEffect(() => {
    if (!wanted) return;
    let current = true;
    const language = mainLanguage(lang);
    stemmersFor([language]).then(
      (found) => current && setStem(() => found.get(language) ?? null),
      () => {}, // words are found as they were typed
    );
    return () => {
      current = false;
    };
  }, [lang, wanted]);
  return stem;
}

const LAYERS = ['found', 'found-here'];

function useFoundPainting(
  root: RefObject<HTMLElement | null>,
  hits: readonly Span[],
  here: number,
  shown: unknown,
): void {
  const painter = useRef<Painter | null>(null);
  const isFinding = hits.length > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `shown` stands for the nodes under the root
  useLayoutEffect(() => {
    if (!canPaint || !isFinding || !root.current) return;
    const opened = new Painter(root.current, LAYERS);
    painter.current = opened;
    return () => {
      opened.close();
      painter.current = null;
    };
  }, [root, isFinding, shown]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new painter has drawn nothing yet
  useLayoutEffect(() => {
    const index = indexSpans(hits.map((span, at) => ({ span, at })));
    painter.current?.paint((stretch, apart) =>
      touching(index, stretch)
        .filter(({ span }) => !apart || (stretch.start <= span.start && span.end <= stretch.end))
        .map(({ span, at }) => ({ layer: at === here ? 'found-here' : 'found', span })),
    );
  }, [hits, here, isFinding, shown]);
}
