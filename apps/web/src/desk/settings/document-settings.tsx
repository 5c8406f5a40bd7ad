import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import type { Schemas } from '../../api/schema.js';
import { Callout, Panel } from '../../elements/panel.js';
import { Loaded } from '../../elements/waiting.js';
import type { FormField } from '../forms/form-field.js';
import { ShortForm } from '../forms/short-form.js';

type Policy = Schemas['DocumentPolicyAnswer'];

const policyQuery = queryOptions({
  queryKey: ['desk', 'document-policy'],
  queryFn: ({ signal }) => api.get<Policy>('/document-policy', {}, signal),
});

/** How the office treats documents: evidence that lapses, second readings, images that shrink and go. */
export function DocumentSettings(): ReactNode {
  const { t } = useTranslation('desk');
  const queries = useQueryClient();
  const policy = useQuery(policyQuery);
  const [saved, setSaved] = useState(false);
  const fields: readonly FormField[] = (
    [
      'approvalLetterDays',
      'declaredApprovalDays',
      'secondReadingPercent',
      'shrinkImagesAfterDays',
      'removeOriginalsAfterDays',
      'studentMegabytes',
    ] as const
  ).map((name) => ({
    name,
    label: t(`readings.settings.${name}`),
    hint: t(`readings.settings.${name}Hint`),
    type: 'number',
    optional: name === 'shrinkImagesAfterDays' || name === 'removeOriginalsAfterDays',
  }));
  return (
    <Loaded query={policy}>
      {(data) => (
        <>
          <Panel>
            <div role="status">{saved ? <Callout tone="holds">{t('settings.saved')}</Callout> : null}</div>
            <ShortForm
              key={data.version}
              fields={fields}
              values={data}
              send={async (body) => {
                setSaved(false);
                const changed = await api.patch<Policy>('/document-policy', {
                  version: data.version,
                  ...body,
                });
                queries.setQueryData(policyQuery.queryKey, changed);
              }}
              onDone={() => setSaved(true)}
            />
          </Panel>
          <p className="after">
            <Link to="/desk/second-readings">{t('readings.report')}</Link>
          </p>
        </>
      )}
    </Loaded>
  );
}
