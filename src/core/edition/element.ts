/** A piece of markup as data: what is written from it can hold nothing but what is in it. */
export interface Element {
  name: string;
  attributes: Readonly<Record<string, string | undefined>>;
  children: readonly Node[];
}

export type Node = Element | string;

/** An attribute that is undefined is left out. */
export function element(
  name: string,
  attributes: Element['attributes'] = {},
  children: readonly Node[] = [],
): Element {
  return { name, attributes, children };
}
