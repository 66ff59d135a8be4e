// biome-ignore-all lint/style/noRestrictedImports: the assertions are files
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { JsonObject } from './annotation.ts';
import { anyAnnotation } from './anyAnnotation.ts';
import { parseJson } from './json.ts';
import { readW3c, readW3cAnnotation } from './readW3c.ts';
import { writeW3cAnnotation } from './writeW3c.ts';

const W3C = new URL('../../../../shared/w3c/', import.meta.url);
const here = existsSync(W3C);

describe.skipIf(!here)(
  'the 54 assertions of the W3C (skipped where ../shared is absent)',
  async () => {
    if (!here) return;
    const { validateAnnotation } = await import(/* @vite-ignore */ `${W3C}w3c-validate.mjs`);
    const broken = (annotation: JsonObject) => validateAnnotation(annotation).must;

    test('are asked', () => {
      expect(
        broken({ type: 'Annotation', body: 'urn:a', bodyValue: 'both' }).length,
      ).toBeGreaterThan(3);
    });

    test('hold for every annotation that is written', () => {
      fc.assert(
        fc.property(anyAnnotation, (given) => {
          expect(broken(writeW3cAnnotation(given))).toEqual([]);
        }),
        { numRuns: 60 },
      );
    });

    test.each(samples())('hold for what came in any form, right or wrong: %s', (_, text) => {
      for (const item of readW3c(parseJson(text))?.items ?? [])
        expect(broken(writeW3cAnnotation(readW3cAnnotation(item as JsonObject)))).toEqual([]);
    });
  },
);

function samples(): [string, string][] {
  if (!here) return [];
  return ['correct', 'incorrect'].flatMap((kind) =>
    readdirSync(new URL(`samples/${kind}/`, W3C)).flatMap((name): [string, string][] => {
      const text = readFileSync(new URL(`samples/${kind}/${name}`, W3C), 'utf8');
      return isJson(text) ? [[`${kind}/${name}`, text]] : [];
    }),
  );
}

function isJson(text: string): boolean {
  try {
    return Boolean(JSON.parse(text));
  } catch {
    return false;
  }
}
