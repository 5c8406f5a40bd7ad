import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LetterKindRecord, LetterTemplate } from '../../api/shapes/letter-template.js';
import { LoadedPage } from '../../elements/waiting.js';
import { letterKindsQuery, templateQuery } from './template-data.js';
import { TemplateDesk } from './template-desk.js';

/** One edition of the words of a kind. */
export function TemplatePage(): ReactNode {
  const { t } = useTranslation('desk');
  const { id } = useParams({ from: '/staff/desk/letters/$kind/$id' });
  const kinds = useQuery(letterKindsQuery);
  const template = useQuery(templateQuery(id));
  return (
    <LoadedPage query={kinds} title={t('kinds.title')}>
      {(list) => (
        <LoadedPage query={template} title={t('kinds.title')}>
          {(loaded) => <OfKind kinds={list} template={loaded} />}
        </LoadedPage>
      )}
    </LoadedPage>
  );
}

function OfKind({ kinds, template }: { kinds: LetterKindRecord[]; template: LetterTemplate }): ReactNode {
  const kind = kinds.find(({ code }) => code === template.kind);
  return kind ? <TemplateDesk kind={kind} template={template} /> : null;
}
