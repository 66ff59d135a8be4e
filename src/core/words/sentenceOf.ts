import { type Paragraph, unitAt } from '../article/steps.ts';
import type { Span } from '../article/text.ts';

/** What a scrape leaves without a full stop is no sentence: so much of it around the word. UTF-16 units. */
const LONGEST = 600;

/** The sentence, or the sentences, that a span lies in, as their language parts them; itself where it lies in none. */
export function sentenceOf(text: string, paragraphs: readonly Paragraph[], span: Span): Span {
  const first = unitAt(text, paragraphs, span.start, 'sentence');
  const last = unitAt(text, paragraphs, span.end - 1, 'sentence');
  if (!first || !last || first.start > span.start || last.start >= span.end) return span;
  const sentence = { start: first.start, end: Math.max(last.end, span.end) };
  return sentence.end - sentence.start > LONGEST ? around(text, sentence, span) : sentence;
}

/** As much of a stretch around a span as may be, cut between words. */
function around(text: string, { start, end }: Span, span: Span): Span {
  const room = Math.max(0, (LONGEST - (span.end - span.start)) / 2) | 0;
  const before = text.slice(Math.max(start, span.start - room), span.start);
  const after = text.slice(span.end, Math.min(end, span.end + room));
  const cutBefore = span.start - room > start ? before.search(/(?<=\s)\S/) : 0;
  const cutAfter = span.end + room < end ? after.search(/\s\S*$/) : after.length;
  return {
    start: cutBefore < 0 ? span.start : span.start - before.length + cutBefore,
    end: cutAfter < 0 ? span.end : span.end + cutAfter,
  };
}
