import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { Article } from '../../core/article/article.ts';
import { keepAll, keepArticles, letGoOf, useKept } from '../../stores/offline.ts';
import { Button } from '../../ui/Button.tsx';
import { sizeName } from '../../ui/counted.ts';
import { useMissing } from './useMissing.ts';

/** Offers to keep what is looked at, and all, each with its size; where not all is kept anyway. */
export function KeepMore({
  folder,
  view,
}: {
  folder: readonly Article[];
  view: readonly Article[] | null;
}) {
  const { t } = useLingui();
  const { revisions } = useKept();
  const seen = useMissing(view ?? NONE);
  const all = useMissing(folder);
  if (!revisions) return null;
  const [size, sizeOfAll] = [sizeOf(seen), sizeOf(all)];
  return (
    <>
      {seen.length > 0 && (
        <Button onClick={() => void keepArticles(seen)}>
          {plural(seen.length, {
            one: `Keep the # article shown (${size})`,
            other: `Keep the # articles shown (${size})`,
          })}
        </Button>
      )}
      {all.length > 0 && (
        <Button onClick={() => void keepAll()}>{t`Keep all articles (${sizeOfAll})`}</Button>
      )}
    </>
  );
}

const NONE: readonly Article[] = [];

/** Keeps the chosen articles on this device, or lets go of them where all of them are kept. */
export function KeepChosen({ chosen }: { chosen: readonly Article[] }) {
  const { t } = useLingui();
  const { revisions, whole } = useKept();
  const folder = chosen.filter(({ bytes }) => bytes !== undefined);
  if (whole || !revisions || folder.length === 0) return null;
  const missing = folder.filter(({ revision }) => !revisions.has(revision));
  const size = sizeOf(missing);
  return missing.length > 0 ? (
    <Button onClick={() => void keepArticles(missing)}>{t`Keep on this device (${size})`}</Button>
  ) : (
    <Button onClick={() => void letGoOf(folder)}>{t`Keep on this device no longer`}</Button>
  );
}

function sizeOf(articles: readonly Article[]): string {
  return sizeName(articles.reduce((sum, { bytes = 0 }) => sum + bytes, 0));
}
