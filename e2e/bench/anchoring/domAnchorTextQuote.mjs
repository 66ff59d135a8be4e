// dom-anchor-text-quote, which reads nothing of its root but the text.
import { toTextPosition } from 'dom-anchor-text-quote';

export function anchor(textContent, { exact, prefix, suffix, start }) {
  return toTextPosition({ textContent }, { exact, prefix, suffix }, { hint: start });
}
