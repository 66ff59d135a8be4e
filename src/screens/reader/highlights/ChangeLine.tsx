import { Trans, useLingui } from '@lingui/react/macro';
import { useArticles } from '../../../stores/articles.ts';
import { tellNoMore } from '../../../stores/attach.ts';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { changeWords } from '../../../ui/changeWords.ts';
import { CloseIcon } from '../../../ui/icons.tsx';

interface ChangeLineProps {
  article: string;
  revision: string;
  /** Highlights made in a former text that stand in this one. */
  kept: number;
  /** Highlights that stand nowhere for sure. */
  unsure: number;
  onLook: () => void;
}

/** What became of the highlights when the text changed, told once a revision. */
export function ChangeLine({ article, revision, kept, unsure, onLook }: ChangeLineProps) {
  const { t } = useLingui();
  const told = useArticles((all) => all.get(article)?.told);
  const words = changeWords(kept, unsure);
  if (!words || told === revision) return null;
  return (
    <div className="change-line">
      <p role="status">{words}</p>
      {unsure > 0 && (
        <Button onClick={onLook}>
          <Trans>Look</Trans>
        </Button>
      )}
      <IconButton
        label={t`Close this message`}
        onClick={() => void tellNoMore([[article, revision]])}
      >
        <CloseIcon />
      </IconButton>
    </div>
  );
}
