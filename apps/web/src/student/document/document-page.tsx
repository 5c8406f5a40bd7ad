import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { API } from '../../api/request.js';
import type { CaseDocument, DocumentFile } from '../../api/shapes/document.js';
import { ButtonLink } from '../../elements/button.js';
import { FactList, type Fact } from '../../elements/fact-list.js';
import { Page } from '../../elements/page.js';
import { Callout, Panel } from '../../elements/panel.js';
import { StatusWord } from '../../elements/status-word.js';
import { LoadedPage } from '../../elements/waiting.js';
import { dateInProse } from '../../time/calendar-date.js';
import { officeToday } from '../../time/office-day.js';
import { stampInProse } from '../../time/local-stamp.js';
import { useCodeWord } from '../../words/use-code-word.js';
import { useLanguage } from '../../words/use-language.js';
import { GivenReasons } from '../given-reasons.js';
import { documentStanding } from '../where-it-stands.js';
import { WhomToAsk } from '../whom-to-ask.js';
import { documentQuery } from './document-query.js';
import { LetterStands } from './letter-stands.js';
import { PageImages } from './page-images.js';
import { sizeInWords } from './picked-files.js';
import { Refusals } from './refusals.js';
import css from './upload.module.css';

export function DocumentPage(): ReactNode {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/portal/documents/$id' });
  const document = useQuery(documentQuery(id));
  return (
    <LoadedPage query={document} title={t('documents.title')}>
      {(data) => <OneDocument document={data} />}
    </LoadedPage>
  );
}

function OneDocument({ document }: { document: CaseDocument }): ReactNode {
  const { t } = useTranslation();
  const word = useCodeWord();
  const language = useLanguage();
  const again = ['returned', 'rejected', 'refused'].includes(document.state);
  return (
    <Page
      title={word('purpose', document.purpose)}
      back={{ to: '/documents', label: t('documents.title') }}
      lead={t('documents.sentOn', {
        date: stampInProse(document.createdAtLocal, language, true),
      })}
      beside={<StatusWord status={documentStanding(document, officeToday())} />}
    >
      <StateWords document={document} />
      {again ? (
        <p className="after">
          <ButtonLink to="/documents/new" search={{ purpose: document.purpose }}>
            {t('documents.page.sendAgain')}
          </ButtonLink>
        </p>
      ) : null}
      <div className="after">
        <Panel heading={t('documents.page.files')}>
          {document.files.map((file) => (
            <FileRow key={file.id} document={document} file={file} />
          ))}
        </Panel>
      </div>
      <ReadFields document={document} />
      <WhomToAsk />
    </Page>
  );
}

function StateWords({ document }: { document: CaseDocument }): ReactNode {
  const { t } = useTranslation();
  const word = useCodeWord();
  switch (document.state) {
    case 'returned':
    case 'rejected':
      return (
        <>
          <h2>{t(`documents.page.${document.state}`)}</h2>
          <GivenReasons
            reasons={document.reasons}
            cropOf={(number) =>
              document.reasons[number - 1]?.place
                ? `${API}/me/documents/${document.id}/reasons/${number}/crop`
                : null
            }
          />
        </>
      );
    case 'refused':
      return <Refusals document={document} />;
    case 'verified':
      return (
        <>
          <Callout tone="holds">{t('documents.page.verified')}</Callout>
          {document.evidence ? (
            <LetterStands evidence={document.evidence}>
              <ButtonLink to="/documents/new">{t('documents.uploadOne')}</ButtonLink>
            </LetterStands>
          ) : null}
        </>
      );
    case 'received':
    case 'ready':
      return <Callout tone="office">{t('documents.page.waiting')}</Callout>;
    case 'superseded':
      return <Callout tone="quiet">{word('documentState', 'superseded')}</Callout>;
  }
}

function FileRow({ document, file }: { document: CaseDocument; file: DocumentFile }): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <div>
      <p>
        {file.removedAt ? (
          file.name
        ) : (
          <a href={`${API}/me/documents/${document.id}/files/${file.id}`} download>
            {t('documents.page.download', { name: file.name })}
          </a>
        )}
        , {sizeInWords(file.bytes, language)}
      </p>
      {file.shrunk ? <p className={css['hashLabel']}>{t('documents.page.shrunk')}</p> : null}
      {file.removedAtLocal ? (
        <p className={css['hashLabel']}>
          {t('documents.page.removed', { date: dateInProse(file.removedAtLocal.slice(0, 10), language) })}
        </p>
      ) : null}
      <PageImages document={document} file={file} />
      {file.scan === 'not_scanned' ? (
        <p className={css['hashLabel']}>{t('documents.page.notScanned')}</p>
      ) : null}
      <p className={css['hashLabel']}>{t('documents.receipt.receipt')}</p>
      <p className={css['hash']}>{file.sha256}</p>
    </div>
  );
}

const DATES = ['issuedOn', 'validFrom', 'expiresOn'];
const FIELDS = [
  'documentNumber',
  'issuedOn',
  'validFrom',
  'expiresOn',
  'dliNumber',
  'employerName',
  'remarks',
] as const;

function ReadFields({ document }: { document: CaseDocument }): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  if (document.state !== 'verified') return null;
  const read = document.fields as Record<string, unknown>;
  const facts: Fact[] = FIELDS.flatMap((name) => {
    const value = read[name];
    const text = Array.isArray(value) ? value.join('\n') : typeof value === 'string' ? value : '';
    if (!text) return [];
    return [
      {
        name: t(`documents.page.fields.${name}`),
        value: DATES.includes(name) ? dateInProse(text, language) : text,
      },
    ];
  });
  return facts.length > 0 ? (
    <Panel heading={t('documents.page.read')}>
      <FactList facts={facts} />
    </Panel>
  ) : null;
}
