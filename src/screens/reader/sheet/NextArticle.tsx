import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { Link, useLocation } from 'react-router';
import type { Article } from '../../../core/article/article.ts';
import { type Kinship, nextArticle } from '../../../core/article/nextArticle.ts';
import { paths } from '../../../paths.ts';
import { useMinutesOf } from '../../../stores/pace.ts';
import { useStandingOf } from '../../../stores/standing.ts';
import { useTagsOf } from '../../../stores/tags.ts';
import { minutesName } from '../../../ui/counted.ts';
import { useLibrary } from './useLibrary.ts';

const WHY: Record<Kinship, MessageDescriptor> = {
  tag: msg`Next, with the same tag`,
  source: msg`Next, from the same source`,
  list: msg`Next in the library`,
};

/** One suggestion of what may be read after an article; nothing where all is read. */
export function NextArticle({ read }: { read: Article }) {
  const { t } = useLingui();
  const list = useLibrary();
  const standingOf = useStandingOf();
  const tagsOf = useTagsOf();
  const { state } = useLocation();
  const next = useMemo(
    () => nextArticle(list, read, { stateOf: (id) => standingOf(id).state, tagsOf }),
    [list, read, standingOf, tagsOf],
  );
  const minutesOf = useMinutesOf();
  if (!next) return null;
  const { id, title, lang } = next.article;
  return (
    <p className="article-next">
      <span className="article-next-why">{t(WHY[next.by])}</span>
      <Link to={paths.article(id)} state={state} lang={lang ?? undefined}>
        <bdi>{title}</bdi>
      </Link>
      <span className="article-next-why">{minutesName(minutesOf(next.article))}</span>
    </p>
  );
}
