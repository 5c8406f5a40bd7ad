import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDocument } from '../../api/shapes/document.js';
import { Label } from '../../elements/labelled.js';
import { Callout } from '../../elements/panel.js';
import { usePick } from '../../words/use-language.js';

/** Each file that could not be accepted, why, and what to do about it. */
export function Refusals({ document }: { document: CaseDocument }): ReactNode {
  const { t } = useTranslation();
  const pick = usePick();
  const refused = document.files.filter((file) => file.refusal);
  return (
    <Callout tone="ended" title={t('documents.page.refused')}>
      {refused.map((file) => (
        <p key={file.id}>
          <Label>{file.name}</Label>
          {pick(file.refusal?.text)} {pick(file.refusal?.fix)}
        </p>
      ))}
    </Callout>
  );
}
