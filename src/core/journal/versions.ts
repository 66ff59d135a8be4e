import { isNewer, type Origin } from './origin.ts';

/** A text that a note had. `value` is null where the note was taken away. */
export interface Version {
  value: string | null;
  origin: Origin;
}

/**
 * What is kept of every note's past, by highlight id, oldest first, the current text last. An editing session begins with an act
 * that has a label; what the same device writes without one behind it are drafts, of which the last stays.
 */
export type Versions = Map<string, Version[]>;

/** Adds what an operation made of a note. Returns whether it came in. */
export function addVersion(versions: Versions, highlight: string, version: Version): boolean {
  const { origin } = version;
  const list = versions.get(highlight) ?? [];
  const after = list.filter((other) => isNewer(other.origin, origin));
  const before = list.slice(0, list.length - after.length);
  if (before.at(-1)?.origin.id === origin.id) return false;
  if (!isDraft(version)) {
    versions.set(highlight, [...before, version, ...after]);
    return true;
  }
  if (isDraft(after.find(sameDevice(version)))) return false;
  const former = before.findLast(sameDevice(version));
  const kept = isDraft(former) ? before.filter((other) => other !== former) : before;
  versions.set(highlight, [...kept, version, ...after]);
  return true;
}

/** One text an editing session, oldest first: the last of its drafts stands for it. Times in ms since 1970. */
export function textsOf(list: readonly Version[]): { time: number; value: string }[] {
  return list.flatMap((version, index) => {
    const next = list.slice(index + 1).find(sameDevice(version));
    const { value, origin } = version;
    return value === null || isDraft(next) ? [] : [{ time: origin.time, value }];
  });
}

function sameDevice({ origin }: Version) {
  return (other: Version) => other.origin.device === origin.device;
}

function isDraft(version: Version | undefined): boolean {
  if (!version) return false;
  const { label, undoes, redoes } = version.origin;
  return !label && !undoes && !redoes;
}
