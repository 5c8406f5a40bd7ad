import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import type { Office } from '../../api/shapes/office.js';
import { Callout, Panel } from '../../elements/panel.js';
import { Loaded, Together } from '../../elements/waiting.js';
import type { FormField } from '../forms/form-field.js';
import { useCodeWord } from '../../words/use-code-word.js';
import { ShortForm } from '../forms/short-form.js';
import { CertificateWarning, certificateQuery } from './certificate-warning.js';
import { HolidayPanel, holidaysQuery } from './holiday-panel.js';
import { imagesQuery, OfficeImages } from './office-images.js';

const officeQuery = queryOptions({
  queryKey: ['desk', 'office'],
  queryFn: ({ signal }) => api.get<Office>('/office', {}, signal),
});

const TEXTS = [
  'institutionName',
  'dliNumber',
  'timeZone',
  'officeName',
  'telephone',
  'signatoryName',
  'signatoryTitle',
] as const;

const PROVINCES = ['AB', 'BC', 'MB', 'NB', 'NL', 'NS', 'NT', 'NU', 'ON', 'PE', 'QC', 'SK', 'YT'] as const;
const ROLES = ['reviewer', 'coordinator', 'administrator'] as const;
const signer = (role: (typeof ROLES)[number]): string => `signer_${role}`;

/** One tick a role in the form; one list of roles in the request. */
function withRoles(body: Record<string, unknown>): Record<string, unknown> {
  const ticks = ROLES.map(signer);
  return {
    ...Object.fromEntries(Object.entries(body).filter(([name]) => !ticks.includes(name))),
    policySignOffRoles: ROLES.filter((role) => body[signer(role)] === true),
  };
}

export function OfficeSettings(): ReactNode {
  const { t } = useTranslation('desk');
  const queries = useQueryClient();
  const office = useQuery(officeQuery);
  const besides = [useQuery(certificateQuery), useQuery(holidaysQuery), useQuery(imagesQuery)];
  const word = useCodeWord();
  const [saved, setSaved] = useState(false);
  const fields: readonly FormField[] = [
    ...TEXTS.map((name) => ({ name, label: t(`settings.office.${name}`), type: 'text' as const })),
    { name: 'email', label: t('settings.office.email'), type: 'email' },
    { name: 'address', label: t('settings.office.address'), type: 'long' },
    {
      name: 'coopCourseCodes',
      label: t('settings.office.coopCourseCodes'),
      hint: t('settings.office.coopCourseCodesHint'),
      type: 'list',
      separator: /,/,
      joiner: ', ',
    },
    { name: 'reviewBusinessDays', label: t('settings.office.reviewBusinessDays'), type: 'number' },
    { name: 'readyIntoTermDays', label: t('settings.office.readyIntoTermDays'), type: 'number' },
    {
      name: 'province',
      label: t('settings.office.province'),
      hint: t('settings.office.provinceHint'),
      type: 'choice',
      choices: PROVINCES.map((province) => ({ value: province, label: word('province', province) })),
    },
    {
      name: 'opensAt',
      label: t('settings.office.opensAt'),
      hint: t('settings.office.hoursHint'),
      type: 'text',
    },
    { name: 'closesAt', label: t('settings.office.closesAt'), type: 'text' },
    {
      name: 'closedDays',
      label: t('holidays.closedDays'),
      hint: t('holidays.closedDaysHint'),
      type: 'list',
      separator: /[,;\s]+/,
      joiner: ', ',
    },
    { name: 'policyNewStarts', label: t('settings.office.policyNewStarts'), type: 'check' },
    {
      name: 'authorMayReviewTemplate',
      label: t('settings.office.authorMayReviewTemplate'),
      type: 'check',
    },
    ...ROLES.map((role) => ({
      name: signer(role),
      label: t('settings.office.policySignOffRoles', { role: word('role', role) }),
      type: 'check' as const,
    })),
  ];
  return (
    <Together queries={[office, ...besides]}>
      <CertificateWarning demonstration />
      <Loaded query={office}>
        {(data) => (
          <Panel>
            <div role="status">{saved ? <Callout tone="holds">{t('settings.saved')}</Callout> : null}</div>
            <ShortForm
              key={data.version}
              fields={fields}
              values={{
                ...data,
                ...Object.fromEntries(
                  ROLES.map((role) => [signer(role), data.policySignOffRoles.includes(role)]),
                ),
              }}
              send={async (body) => {
                setSaved(false);
                const changed = await api.patch<Office>('/office', {
                  version: data.version,
                  ...withRoles(body),
                });
                queries.setQueryData(officeQuery.queryKey, changed);
                await queries.invalidateQueries({ queryKey: holidaysQuery.queryKey });
              }}
              onDone={() => setSaved(true)}
            />
          </Panel>
        )}
      </Loaded>
      <HolidayPanel />
      <OfficeImages />
    </Together>
  );
}
