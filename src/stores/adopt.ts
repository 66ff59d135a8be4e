import { type Place, wholeOf } from '../core/exchange/annotation.ts';
import { articleOfHighlight, homeNow } from '../core/highlight/homeNow.ts';
import type { Change, Fields } from '../core/journal/operation.ts';
import { withAnnotations } from '../platform/annotations.ts';
import { useArticles } from './articles.ts';
import { findInLibrary } from './findInLibrary.ts';
import { useHighlights } from './highlights.ts';
import { commit, startLedger } from './ledger.ts';
import { libraryArticles } from './libraryArticles.ts';

/** For what it was last looked in vain. */
let lookedFor = '';

/**
 * Gives highlights that came before their article to that article, as soon as the library has it: by its address, or by
 * a title or words that it alone has. Only what stands in it, or names it, becomes its own.
 */
export async function adoptHighlights(): Promise<void> {
  await startLedger().catch(() => null);
  const strays = strayHighlights();
  if (strays.length === 0) return;
  const revisions = (await libraryArticles()).map(({ revision }) => revision);
  const wanted = [...strays.map(([id]) => id), ...revisions].join(' ');
  if (wanted === lookedFor) return;
  lookedFor = wanted;
  const places = strays.map(([, fields]) => placeOf(fields));
  const decisions = await withAnnotations(async (ask) => {
    const found = await findInLibrary(await ask({ ask: 'hold', places }), ask);
    return ask({ ask: 'decide', found });
  });
  const changes = strays.flatMap(([id], at): Change[] => {
    const decision = decisions[at];
    if (!decision || decision.outcome === 'elsewhere') return [];
    return [{ kind: 'highlight', id, field: 'article', value: decision.article }];
  });
  if (changes.length > 0) await commit(changes);
}

type HighlightFields = Partial<Fields['highlight']>;

/** Those of articles that annotations alone tell of. */
function strayHighlights(): [string, HighlightFields][] {
  const articles = useArticles.getState();
  return [...useHighlights.getState()].filter(([, fields]) => {
    const article = articles.get(articleOfHighlight(fields) ?? '');
    return !fields.deletedAt && article?.cited && !article.own;
  });
}

function placeOf(fields: HighlightFields): Place {
  const cited = useArticles.getState().get(articleOfHighlight(fields) ?? '')?.cited;
  const quote = homeNow(fields)?.quote ?? null;
  return { ...wholeOf(cited?.url ?? null, cited?.title ?? null), quote };
}
