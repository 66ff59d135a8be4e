/** Turns a value of unknown shape into a T, or throws a ShapeError that says where it is wrong. */
export type Parse<T> = (value: unknown, place: string) => T;

export class ShapeError extends Error {
  override name = 'ShapeError';
}

function wrong(place: string, wanted: string): never {
  throw new ShapeError(`${place} should be ${wanted}.`);
}

export const text: Parse<string> = (value, place) =>
  typeof value === 'string' ? value : wrong(place, 'text');

export const flag: Parse<boolean> = (value, place) =>
  typeof value === 'boolean' ? value : wrong(place, 'true or false');

/** A whole number from `least` to `most`. */
export function whole(least: number, most = Number.MAX_SAFE_INTEGER): Parse<number> {
  return (value, place) =>
    Number.isInteger(value) && Number(value) >= least && Number(value) <= most
      ? Number(value)
      : wrong(place, `a whole number from ${least} to ${most}`);
}

/** A number from 0 to 1. */
export const share: Parse<number> = (value, place) =>
  typeof value === 'number' && value >= 0 && value <= 1 ? value : wrong(place, 'from 0 to 1');

/** A number that is not negative. */
export const amount: Parse<number> = (value, place) =>
  Number.isFinite(value) && Number(value) >= 0 ? Number(value) : wrong(place, 'a number from 0 on');

export function matching(pattern: RegExp, wanted: string): Parse<string> {
  return (value, place) =>
    typeof value === 'string' && pattern.test(value) ? value : wrong(place, wanted);
}

export function oneOf<const T extends string | number>(...allowed: readonly T[]): Parse<T> {
  return (value, place) =>
    allowed.find((one) => one === value) ?? wrong(place, `one of: ${allowed.join(', ')}`);
}

/** Null where the value is null or missing. */
export function orNull<T>(parse: Parse<T>): Parse<T | null> {
  return (value, place) => (value === null || value === undefined ? null : parse(value, place));
}

export function list<T>(parse: Parse<T>): Parse<T[]> {
  return (value, place) =>
    Array.isArray(value)
      ? value.map((item, index) => parse(item, `${place}[${index}]`))
      : wrong(place, 'a list');
}

type RequiredFields<T> = { [K in keyof T as object extends Pick<T, K> ? never : K]: Parse<T[K]> };
type OptionalFields<T> = {
  [K in keyof T as object extends Pick<T, K> ? K : never]-?: Parse<Exclude<T[K], undefined>>;
};

/** An object of exactly these fields: every field of T is named, and what else the value holds is dropped. */
export function record<T extends object>(
  required: RequiredFields<T>,
  optional: OptionalFields<T>,
): Parse<T> {
  const fields = Object.entries<Parse<unknown>>({ ...required, ...optional });
  return (value, place) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return wrong(place, 'an object');
    }
    const given = new Map(Object.entries(value));
    const parsed = fields
      .filter(([name]) => name in required || given.get(name) !== undefined)
      .map(([name, parse]) => [name, parse(given.get(name), `${place}.${name}`)]);
    return Object.fromEntries(parsed);
  };
}
