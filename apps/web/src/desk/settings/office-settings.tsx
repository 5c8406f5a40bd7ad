import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import type { OfficeEdition, OfficeValues } from '../../api/shapes/office.js';
import { Panel } from '../../elements/panel.js';
import { Loaded, Together } from '../../elements/waiting.js';
import { ShortForm } from '../forms/short-form.js';
import { CertificateWarning, certificateQuery } from './certificate-warning.js';
import { EditionAndDraft } from './editions/edition-and-draft.js';
import { EditionBar, type Publishing } from './editions/edition-bar.js';
import { officeEdition, officeToday, useRefreshed } from './editions/edition-data.js';
import { EditionHistory } from './editions/edition-history.js';
import editions from './editions/editions.module.css';
import { OfficeChanges, useChangedFields } from './editions/office-changes.js';
import { useOfficeFields, withRoles, withTicks } from './editions/office-fields.js';
import { useMayChange } from './editions/use-may-change.js';
import { useSettingDraft } from './editions/use-setting-draft.js';
import { HolidayPanel, holidaysQuery } from './holiday-panel.js';
import { imagesQuery, OfficeImages } from './office-images.js';

/** What the office says of itself, in editions: kept as a draft, looked at, published for a day, and gone back to. */
export function OfficeSettings(): ReactNode {
  const today = useQuery(officeToday);
  const besides = [useQuery(certificateQuery), useQuery(holidaysQuery), useQuery(imagesQuery)];
  return (
    <Together queries={[today, ...besides]}>
      <CertificateWarning demonstration />
      <EditionAndDraft setting="office" newest={officeEdition}>
        {(edition) => <Loaded query={today}>{(now) => <OfficeForm edition={edition} today={now} />}</Loaded>}
      </EditionAndDraft>
      <HolidayPanel />
      <OfficeImages />
    </Together>
  );
}

function OfficeForm({ edition, today }: { edition: OfficeEdition; today: OfficeValues }): ReactNode {
  const { t } = useTranslation('desk');
  const mayChange = useMayChange();
  const refreshed = useRefreshed('office');
  const fields = useOfficeFields();
  const changedFields = useChangedFields();
  const draft = useSettingDraft('office', edition);
  const { shown } = draft;
  const [typed, setTyped] = useState(false);
  const publish = async (publishing: Publishing): Promise<void> => {
    await api.put('/office/details', { ...shown, ...publishing, version: edition.edition });
    await refreshed();
  };
  return (
    <>
      <p className={editions['lead']}>{t('editions.office.lead')}</p>
      <EditionBar edition={edition} draft={draft} typed={typed} publish={publish} />
      <OfficeChanges today={today} then={shown} />
      {mayChange ? (
        <Panel>
          <ShortForm
            key={draft.exchanged}
            fields={fields}
            values={withTicks(shown)}
            submitLabel={t('editions.toDraft')}
            send={(body) => {
              draft.write(withRoles(body));
              return Promise.resolve();
            }}
            onDone={() => window.scrollTo({ top: 0 })}
            onTyped={setTyped}
          />
        </Panel>
      ) : null}
      <EditionHistory
        setting="office"
        mayChange={mayChange}
        first={t('editions.asSetUp')}
        summary={changedFields}
      />
    </>
  );
}
