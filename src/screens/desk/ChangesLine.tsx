import { Trans, useLingui } from '@lingui/react/macro';
import { useLocation, useNavigate } from 'react-router';
import { paths } from '../../paths.ts';
import { useArticles } from '../../stores/articles.ts';
import { tellNoMore } from '../../stores/attach.ts';
import { useSurveyed } from '../../stores/surveyed.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { libraryChangeWords } from '../../ui/changeWords.ts';
import { CloseIcon } from '../../ui/icons.tsx';

/** What became of the highlights of all articles whose text has changed, told once, on the lists of the library. */
export function ChangesLine() {
  const { t } = useLingui();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const surveyed = useSurveyed();
  const articles = useArticles();
  const untold = [...surveyed].filter(([id, { revision }]) => articles.get(id)?.told !== revision);
  const unsure = untold.reduce((sum, [, { unattached }]) => sum + unattached.size, 0);
  const words = libraryChangeWords(
    untold.reduce((sum, [, { moved }]) => sum + moved, 0),
    unsure,
  );
  const isList = pathname === paths.library || pathname === paths.notebook;
  return (
    <div role="status">
      {isList && words && (
        <p className="notice">
          <span>{words}</span>
          {unsure > 0 && (
            <Button onClick={() => void navigate(paths.unattached)}>
              <Trans>Look</Trans>
            </Button>
          )}
          <IconButton
            label={t`Close this message`}
            onClick={() =>
              void tellNoMore(untold.map(([id, { revision }]) => [id, revision] as const))
            }
          >
            <CloseIcon />
          </IconButton>
        </p>
      )}
    </div>
  );
}
