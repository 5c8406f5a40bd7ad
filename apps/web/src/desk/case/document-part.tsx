import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDocument, DocumentState } from '../../api/shapes/document.js';
import type { LetterRequest } from '../../api/shapes/letter.js';
import { Tag, type Tone } from '../../elements/tag.js';
import { useCodeWord } from '../../words/use-code-word.js';
import { usePick } from '../../words/use-language.js';
import { CaseTable } from './case-table.js';

const DOCUMENT_TONES: Record<DocumentState, Tone> = {
  received: 'office',
  ready: 'office',
  refused: 'ended',
  verified: 'holds',
  returned: 'asks',
  rejected: 'ended',
  superseded: 'quiet',
};

export function DocumentPart({ documents }: { documents: CaseDocument[] }): ReactNode {
  const { t } = useTranslation('desk');
  const word = useCodeWord();
  return (
    <CaseTable
      id="documents"
      heading={t('case.parts.documents')}
      rows={documents}
      columns={[
        {
          head: t('case.fields.kind'),
          render: (document) => (
            <Link to="/desk/documents/$id" params={{ id: document.id }}>
              {word('purpose', document.purpose)}
            </Link>
          ),
        },
        {
          head: t('case.fields.sent'),
          render: (document) => document.createdAtLocal.slice(0, 10),
          nowrap: true,
        },
        {
          head: t('case.fields.state'),
          render: (document) => (
            <Tag tone={DOCUMENT_TONES[document.state]}>{word('documentState', document.state)}</Tag>
          ),
        },
      ]}
    />
  );
}

export function RequestPart({ requests }: { requests: LetterRequest[] }): ReactNode {
  const { t } = useTranslation('desk');
  const pick = usePick();
  const word = useCodeWord();
  return (
    <CaseTable
      id="requests"
      heading={t('case.parts.requests')}
      rows={requests}
      columns={[
        {
          head: t('case.fields.reference'),
          render: (request) => (
            <Link to="/desk/letter-requests/$id" params={{ id: request.id }}>
              {request.reference ?? t('case.open')}
            </Link>
          ),
        },
        { head: t('case.fields.kind'), render: (request) => pick(request.kindNames) },
        { head: t('case.fields.state'), render: (request) => word('requestState', request.state) },
      ]}
    />
  );
}
