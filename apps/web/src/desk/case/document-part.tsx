import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { API, api } from '../../api/request.js';
import type { CaseDocument } from '../../api/shapes/document.js';
import type { Letter, LetterRequest } from '../../api/shapes/letter.js';
import { Button } from '../../elements/button.js';
import { Tag } from '../../elements/tag.js';
import { DOCUMENT_TONES } from '../../student/document/documents-page.js';
import { useCodeWord } from '../../words/use-code-word.js';
import { FormDialog } from '../forms/form-dialog.js';
import { caseQuery } from './case-data.js';
import { CaseTable } from './case-table.js';

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
        { head: t('case.fields.sent'), render: (document) => document.createdAt.slice(0, 10), nowrap: true },
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
        { head: t('case.fields.kind'), render: (request) => word('letterKind', request.kind) },
        { head: t('case.fields.state'), render: (request) => word('requestState', request.state) },
      ]}
    />
  );
}

export function LetterPart({ studentId, letters }: { studentId: string; letters: Letter[] }): ReactNode {
  const { t } = useTranslation('desk');
  const word = useCodeWord();
  return (
    <CaseTable
      id="letters"
      heading={t('case.parts.letters')}
      rows={letters}
      columns={[
        {
          head: t('case.fields.number'),
          render: (letter) =>
            letter.state === 'issued' || letter.state === 'voided' ? (
              <a href={`${API}/letters/${letter.id}/pdf`}>{letter.number}</a>
            ) : (
              letter.number
            ),
        },
        { head: t('case.fields.kind'), render: (letter) => word('letterKind', letter.kind) },
        { head: t('case.fields.issuedOn'), render: (letter) => letter.issuedOn ?? '–', nowrap: true },
        { head: t('case.fields.state'), render: (letter) => word('letterState', letter.state) },
        {
          head: '',
          render: (letter) =>
            letter.state === 'issued' ? <VoidLetter studentId={studentId} letter={letter} /> : null,
        },
      ]}
    />
  );
}

function VoidLetter({ studentId, letter }: { studentId: string; letter: Letter }): ReactNode {
  const { t } = useTranslation('desk');
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        kind="quiet"
        small
        onClick={() => setOpen(true)}
        aria-label={`${t('case.dialogs.voidLetter')} ${letter.number}`}
      >
        {t('case.void')}
      </Button>
      {open ? (
        <FormDialog
          title={`${t('case.dialogs.voidLetter')} ${letter.number}`}
          submitLabel={t('case.void')}
          fields={[{ name: 'reason', label: t('case.voidReason'), type: 'long' }]}
          send={async (body) => {
            await api.post(`/letters/${letter.id}/void`, { version: letter.version, ...body });
            await queries.invalidateQueries({ queryKey: caseQuery(studentId).queryKey });
          }}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}
