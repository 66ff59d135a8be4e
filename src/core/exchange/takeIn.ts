import { safeUrl } from '../article/safeUrl.ts';
import type { Change } from '../journal/operation.ts';
import { setTag } from '../tags/tags.ts';
import { type Annotation, passagesOf } from './annotation.ts';
import type { Decision, Outcome } from './decide.ts';
import { highlightIdOf } from './names.ts';

/** An annotation with what was decided of each of its passages, in their order. */
export interface Decided {
  annotation: Annotation;
  decisions: Decision[];
}

/** What an import does, before it is done. */
export interface Intake {
  changes: Change[];
  /** Annotations by what becomes of them; `known`: those that are there already. */
  counts: Record<Outcome | 'known', number>;
}

/**
 * The changes that bring annotations in. What is there already (`known`: ids of living highlights) is left as the
 * reader has it by now, so importing twice is importing once. `now` stands in where a file names no time.
 */
export function takeIn(
  decided: readonly Decided[],
  known: ReadonlySet<string>,
  now: number,
): Intake {
  const intake: Intake = {
    changes: [],
    counts: { placed: 0, uncertain: 0, note: 0, elsewhere: 0, known: 0 },
  };
  for (const one of decided) {
    const isKnown = known.has(highlightIdOf(one.annotation.id));
    intake.counts[isKnown ? 'known' : worst(one.decisions)]++;
    if (!isKnown) for (const change of changesOf(one, now)) intake.changes.push(change);
  }
  return intake;
}

/** Of several passages, what most needs the reader's eye. */
function worst(decisions: readonly Decision[]): Outcome {
  const order: Outcome[] = ['elsewhere', 'uncertain', 'placed'];
  return order.find((it) => decisions.some(({ outcome }) => outcome === it)) ?? 'note';
}

function changesOf({ annotation, decisions }: Decided, now: number): Change[] {
  const { note, tags, createdAt, foreign } = annotation;
  const main = highlightIdOf(annotation.id);
  return passagesOf(annotation).flatMap((place, part): Change[] => {
    const decision = decisions[part];
    if (!decision) return [];
    const id = highlightIdOf(annotation.id, part);
    const { home, article } = decision;
    const set = { kind: 'highlight', id } as const;
    return [
      home ? { ...set, field: 'home', value: home } : { ...set, field: 'about', value: article },
      { ...set, field: 'color', value: place.color ?? 'saffron' },
      { ...set, field: 'createdAt', value: createdAt ?? now },
      { ...set, field: 'deletedAt', value: null },
      { ...set, field: 'foreign', value: part === 0 ? foreign : { partOf: main } },
      ...(place.detached ? [{ ...set, field: 'detached', value: true } as const] : []),
      ...(place.style ? [{ ...set, field: 'style', value: place.style } as const] : []),
      ...(part === 0 && note ? [{ ...set, field: 'note', value: note } as const] : []),
      ...(part === 0 ? tags.map((tag) => setTag(id, tag, true)) : []),
      ...(decision.outcome === 'elsewhere' ? [citing(article, place)] : []),
    ];
  });
}

/** What annotations say of an article that the library does not have. */
function citing(id: string, { source, title }: Annotation['places'][number]): Change {
  const url = safeUrl(source);
  const value = {
    title: title?.trim() || source || null,
    url: url?.startsWith('http') ? url : null,
  };
  return { kind: 'article', id, field: 'cited', value };
}
