import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import type { DocumentPolicyEdition, DocumentPolicyValues } from '../../api/shapes/document-policy.js';
import { FactList } from '../../elements/fact-list.js';
import { Panel } from '../../elements/panel.js';
import { Loaded } from '../../elements/waiting.js';
import { ShortForm } from '../forms/short-form.js';
import { documentFields } from './editions/document-fields.js';
import { DocumentPreview } from './editions/document-preview.js';
import { EditionAndDraft } from './editions/edition-and-draft.js';
import { EditionBar, type Publishing } from './editions/edition-bar.js';
import { documentPolicyEdition, documentPolicyToday, useRefreshed } from './editions/edition-data.js';
import { EditionHistory } from './editions/edition-history.js';
import editions from './editions/editions.module.css';
import { useMayChange } from './editions/use-may-change.js';
import { useSettingDraft } from './editions/use-setting-draft.js';
import { differing, useShownValue, ValueChanges } from './editions/value-changes.js';

/** How the office treats documents, in editions: evidence that lapses, second readings, images that shrink and go. */
export function DocumentSettings(): ReactNode {
  const today = useQuery(documentPolicyToday);
  return (
    <EditionAndDraft setting="document_policy" newest={documentPolicyEdition}>
      {(edition) => <Loaded query={today}>{(now) => <Rules edition={edition} today={now} />}</Loaded>}
    </EditionAndDraft>
  );
}

function Rules({
  edition,
  today,
}: {
  edition: DocumentPolicyEdition;
  today: DocumentPolicyValues;
}): ReactNode {
  const { t } = useTranslation('desk');
  const mayChange = useMayChange();
  const refreshed = useRefreshed('document_policy');
  const inWords = useShownValue();
  const draft = useSettingDraft('document_policy', edition);
  const { shown } = draft;
  const [typed, setTyped] = useState(false);
  const fields = documentFields(t);
  const changed = differing(fields, { ...today }, { ...shown });
  const publish = async (publishing: Publishing): Promise<void> => {
    await api.put('/office/document-policy', { ...shown, ...publishing, version: edition.edition });
    await refreshed();
  };
  const summary = (content: unknown, before: unknown): string => {
    const values = content as Record<string, unknown>;
    const some = before ? differing(fields, before as Record<string, unknown>, values) : fields;
    if (some.length === 0) return t('editions.office.same');
    return some.map((field) => `${field.label}: ${inWords(field, values[field.name])}`).join('; ');
  };
  return (
    <>
      <p className={editions['lead']}>{t('editions.documents.lead')}</p>
      <EditionBar edition={edition} draft={draft} typed={typed} publish={publish} />
      {changed.length > 0 ? (
        <Panel heading={t('editions.office.preview')} flush>
          <ValueChanges fields={changed} today={{ ...today }} then={{ ...shown }} />
        </Panel>
      ) : null}
      <DocumentPreview policy={shown} />
      <Panel>
        {mayChange ? (
          <ShortForm
            key={draft.exchanged}
            fields={fields}
            values={{ ...shown }}
            submitLabel={t('editions.toDraft')}
            send={(body) => {
              draft.write(body as unknown as DocumentPolicyValues);
              return Promise.resolve();
            }}
            onDone={() => window.scrollTo({ top: 0 })}
            onTyped={setTyped}
          />
        ) : (
          <FactList
            facts={fields.map((field) => ({
              name: field.label,
              value: inWords(field, { ...shown }[field.name as keyof DocumentPolicyValues]),
            }))}
          />
        )}
      </Panel>
      <p className="after">
        <Link to="/desk/second-readings">{t('readings.report')}</Link>
      </p>
      <EditionHistory
        setting="document_policy"
        mayChange={mayChange}
        first={t('editions.asSetUp')}
        summary={summary}
      />
    </>
  );
}
