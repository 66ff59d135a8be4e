import { safeUrl } from '../article/safeUrl.ts';
import type { Quote } from '../highlight/quote.ts';
import type { Cited } from './marked.ts';
import { passageUrl } from './textFragment.ts';

/** Words as one cites them: between quotation marks, with the source and an address that leads to them. */
export function quotation(words: string, quote: Quote, cited: Omit<Cited, 'id'>): string {
  const [open, close] = cited.lang?.startsWith('fr') ? ['«\u00a0', '\u00a0»'] : ['“', '”'];
  const { byline, title, site, publishedAt } = cited;
  const source = [byline, title, site, publishedAt?.slice(0, 10)].filter(Boolean).join(', ');
  const url = safeUrl(cited.url);
  return [
    `${open}${words.trim()}${close}`,
    `— ${source}`,
    ...(url ? [passageUrl(url, quote)] : []),
  ].join('\n');
}
