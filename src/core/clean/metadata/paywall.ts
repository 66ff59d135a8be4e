import type { Draft } from '../draft/draft.ts';

/** Lines behind the last passage among which a paywall says that the text stops here. */
const REACH = 6;

/** Flags an article whose text stops at a paywall: one stands right behind what stays. */
export function findPaywall(draft: Draft): void {
  const { candidates } = draft;
  const last = candidates.findLastIndex(
    ({ block }) => !block.removal && /^(lede|paragraph|quote|item)$/.test(block.kind),
  );
  if (last < 0) return;
  const behind = candidates.slice(last + 1, last + 1 + REACH);
  if (behind.some(({ block }) => block.removal?.reason === 'paywall')) draft.truncated = true;
}
