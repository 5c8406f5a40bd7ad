import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import type { OfficeEdition, OfficeValues } from '../../api/shapes/office.js';
import { Panel } from '../../elements/panel.js';
import { Loaded, Together } from '../../elements/waiting.js';
import { ShortForm } from '../forms/short-form.js';
import { CertificateWarning, certificateQuery } from './certificate-warning.js';
import { EditionBar, type Publishing } from './editions/edition-bar.js';
import { officeEdition, officeToday, useRefreshed } from './editions/edition-data.js';
import { EditionHistory } from './editions/edition-history.js';
import editions from './editions/editions.module.css';
import { OfficeChanges, useChangedFields } from './editions/office-changes.js';
import { useOfficeFields, withRoles, withTicks } from './editions/office-fields.js';
import { useMayChange } from './editions/use-may-change.js';
import { HolidayPanel, holidaysQuery } from './holiday-panel.js';
import { imagesQuery, OfficeImages } from './office-images.js';

/** What the office says of itself, in editions: kept as a draft, looked at, published for a day, and gone back to. */
export function OfficeSettings(): ReactNode {
  const office = useQuery(officeEdition);
  const today = useQuery(officeToday);
  const besides = [useQuery(certificateQuery), useQuery(holidaysQuery), useQuery(imagesQuery)];
  return (
    <Together queries={[office, today, ...besides]}>
      <CertificateWarning demonstration />
      <Loaded query={office}>
        {(edition) => (
          <Loaded query={today}>
            {(now) => <OfficeForm key={edition.edition} edition={edition} today={now} />}
          </Loaded>
        )}
      </Loaded>
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
  const [draft, setDraft] = useState<OfficeValues | null>(null);
  const [discarded, setDiscarded] = useState(0);
  const shown = draft ?? edition.content;
  const publish = async (publishing: Publishing): Promise<void> => {
    await api.put('/office/details', { ...shown, ...publishing, version: edition.edition });
    await refreshed();
  };
  return (
    <>
      <p className={editions['lead']}>{t('editions.office.lead')}</p>
      <EditionBar
        edition={edition}
        changed={draft !== null}
        publish={publish}
        onDiscard={() => {
          setDraft(null);
          setDiscarded(discarded + 1);
        }}
      />
      <OfficeChanges today={today} then={shown} />
      {mayChange ? (
        <Panel>
          <ShortForm
            key={discarded}
            fields={fields}
            values={withTicks(shown)}
            submitLabel={t('editions.toDraft')}
            send={(body) => {
              setDraft(withRoles(body));
              return Promise.resolve();
            }}
            onDone={() => window.scrollTo({ top: 0 })}
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
