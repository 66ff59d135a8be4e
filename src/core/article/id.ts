import { hashText } from './revision.ts';

const LONGEST_SLUG = 40;

/**
 * An article's id: its file's name for the eye, and a hash of its place in the folder for uniqueness. `path`
 * is relative to the folder, parts joined by `/`. More `digits` tell apart two places with the same id.
 */
export function articleId(path: string, digits = 8): string {
  const slug = slugOf(stemOf(path));
  const hash = hashText(path).slice(0, digits);
  return slug ? `${slug}-${hash}` : hash;
}

/** A file's name without folder and ending. */
export function stemOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name.replace(/(?<=.)\.[^.]*$/, '');
}

function slugOf(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, LONGEST_SLUG)
    .replace(/-$/, '');
}
