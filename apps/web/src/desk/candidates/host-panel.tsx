import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import type { Host, PathwayCase } from '../../api/shapes/pathway.js';
import { Button } from '../../elements/button.js';
import { FactList } from '../../elements/fact-list.js';
import { Panel } from '../../elements/panel.js';
import { inLanguage } from '../../pathway/faults-in-words.js';
import { dateInProse } from '../../time/calendar-date.js';
import { useLanguage } from '../../words/use-language.js';
import { FormDialog } from '../forms/form-dialog.js';

interface Props {
  of: PathwayCase;
  onChanged: (now: PathwayCase) => void;
}

/** Employer, place, supervisor and dates: the office writes them, and a change after the offer is a finding. */
export function HostPanel({ of, onChanged }: Props): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const [editing, setEditing] = useState(false);
  const { host } = of.facts;
  const yesNo = (value: boolean): string => t(value ? 'frame.yes' : 'frame.no');
  return (
    <Panel
      heading={t('iec.desk.host')}
      beside={
        of.closedAt ? null : (
          <Button kind="secondary" small onClick={() => setEditing(true)}>
            {t('iec.desk.editHost')}
          </Button>
        )
      }
    >
      <p>{t('iec.desk.hostLead')}</p>
      {host ? (
        <FactList
          facts={[
            { name: t('iec.desk.employer'), value: host.employer },
            { name: t('iec.desk.onCampus'), value: yesNo(host.onCampus) },
            { name: t('iec.desk.supervisor'), value: host.supervisor ?? '–' },
            { name: t('iec.desk.site'), value: host.site },
            { name: t('iec.desk.from'), value: dateInProse(host.from, language) },
            { name: t('iec.desk.to'), value: dateInProse(host.to, language) },
            { name: t('iec.desk.paid'), value: yesNo(host.paid) },
          ]}
        />
      ) : (
        <p>{t('iec.desk.noHost')}</p>
      )}
      {editing ? (
        <FormDialog
          title={t('iec.desk.editHost')}
          fields={[
            { name: 'employer', label: t('iec.desk.employer'), type: 'text' },
            { name: 'onCampus', label: t('iec.desk.onCampus'), type: 'check' },
            { name: 'supervisor', label: t('iec.desk.supervisor'), type: 'text', optional: true },
            { name: 'site', label: t('iec.desk.site'), type: 'text' },
            { name: 'from', label: t('iec.desk.from'), type: 'date' },
            { name: 'to', label: t('iec.desk.to'), type: 'date' },
            { name: 'paid', label: t('iec.desk.paid'), type: 'check' },
          ]}
          values={{ ...host }}
          send={async (body) => {
            const { supervisor, ...given } = body;
            const next = {
              ...given,
              ...(typeof supervisor === 'string' ? { supervisor } : {}),
            } as unknown as Host;
            try {
              const facts = { ...of.facts, host: next };
              onChanged(
                await api.put<PathwayCase>(`/pathway-cases/${of.id}/facts`, { version: of.version, facts }),
              );
            } catch (error) {
              throw inLanguage(error, language);
            }
          }}
          onClose={() => setEditing(false)}
        />
      ) : null}
    </Panel>
  );
}
