import { create } from 'zustand';
import { alwaysSources, setAlways } from '../platform/pictures.ts';

/**
 * The hosts whose pictures the reader always wants; null until that is known. A permission of this device: it is
 * no operation, so that no backup and no import can give it.
 */
export const useSources = create<{ always: ReadonlySet<string> | null }>(() => ({ always: null }));

let reading: Promise<void> | undefined;

export function readSources(): Promise<void> {
  reading ??= alwaysSources().then(
    (hosts) => useSources.setState({ always: new Set(hosts) }),
    () => useSources.setState({ always: new Set() }),
  );
  return reading;
}

/** Always show pictures of this host, or ask each time again. */
export async function alwaysFrom(host: string, always: boolean): Promise<void> {
  await readSources();
  const hosts = new Set(useSources.getState().always);
  if (always) hosts.add(host);
  else hosts.delete(host);
  useSources.setState({ always: hosts });
  await setAlways(host, always);
}
