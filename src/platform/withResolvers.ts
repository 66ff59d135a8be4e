/** A promise and what settles it. */
export interface Resolvers<T> {
  promise: Promise<T>;
  resolve(value: T): void;
  reject(reason: unknown): void;
}

/** `Promise.withResolvers`, which engines older than 2024 do not have: no note would be kept there for want of it. */
export function withResolvers<T>(): Resolvers<T> {
  const resolvers = {} as Resolvers<T>;
  resolvers.promise = new Promise<T>((resolve, reject) =>
    Object.assign(resolvers, { resolve, reject }),
  );
  return resolvers;
}
