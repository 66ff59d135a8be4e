import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

/** A part of the page that comes after the rest; where it can't be had, the rest stands without it. */
export function later<P extends object>(
  load: () => Promise<{ default: ComponentType<P> }>,
): LazyExoticComponent<ComponentType<P>> {
  return lazy(() => load().catch(() => ({ default: () => null })));
}
