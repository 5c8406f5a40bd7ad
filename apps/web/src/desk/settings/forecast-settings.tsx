import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import type { Forecast } from '../../api/shapes/forecast.js';
import { Button } from '../../elements/button.js';
import { Loaded } from '../../elements/waiting.js';
import { forecastsQuery } from '../../forecast/forecast-query.js';
import { CaseTable } from '../case/case-table.js';
import { FormDialog } from '../forms/form-dialog.js';
import css from './settings.module.css';

/** What the office's own applications say, what IRCC says, and how early the first notice goes out by it. */
export function ForecastSettings(): ReactNode {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation();
  const queries = useQueryClient();
  const forecasts = useQuery(forecastsQuery);
  const [editing, setEditing] = useState<Forecast | null>(null);
  const dash = '–';
  return (
    <>
      <p className={css['lead']}>{t('forecastSettings.lead')}</p>
      <Loaded query={forecasts}>
        {(list) => (
          <CaseTable
            id="forecasts"
            heading={t('settings.sections.forecast')}
            rows={list.map((one) => ({ ...one, id: one.kind }))}
            columns={[
              { head: t('forecastSettings.kind'), render: ({ kind }) => common(`forecast.kinds.${kind}`) },
              {
                head: t('forecastSettings.cases'),
                render: ({ own }) =>
                  own
                    ? t('forecastSettings.counted', { cases: own.cases, decided: own.decided })
                    : t('forecastSettings.tooFew'),
              },
              { head: t('forecastSettings.half'), render: ({ own }) => own?.q50Days ?? dash },
              { head: t('forecastSettings.fourOfFive'), render: ({ own }) => own?.q80Days ?? dash },
              {
                head: t('forecastSettings.published'),
                render: ({ published }) =>
                  published ? (
                    <a href={published.source} rel="noreferrer">
                      {t('forecastSettings.figure', { days: published.days, date: published.asOf })}
                    </a>
                  ) : (
                    dash
                  ),
              },
              {
                head: t('forecastSettings.lead_days'),
                render: ({ leadDays }) => leadDays ?? t('forecastSettings.byTable'),
              },
              {
                head: '',
                render: (one) => (
                  <Button
                    kind="quiet"
                    small
                    onClick={() => setEditing(one)}
                    aria-label={`${t('forecastSettings.enter')}: ${common(`forecast.kinds.${one.kind}`)}`}
                  >
                    {t('forecastSettings.enter')}
                  </Button>
                ),
              },
            ]}
          />
        )}
      </Loaded>
      {editing ? (
        <FormDialog
          title={t('forecastSettings.enter')}
          lead={<p>{t('forecastSettings.enterLead')}</p>}
          fields={[
            { name: 'asOf', label: t('forecastSettings.asOf'), type: 'date' },
            { name: 'days', label: t('forecastSettings.days'), type: 'number' },
            { name: 'source', label: t('forecastSettings.source'), type: 'text' },
          ]}
          values={{ source: editing.published?.source ?? '' }}
          send={async (body) => {
            const list = await api.post<Forecast[]>('/decision-forecasts/published', {
              ...body,
              kind: editing.kind,
            });
            queries.setQueryData(forecastsQuery.queryKey, list);
          }}
          onClose={() => setEditing(null)}
        />
      ) : null}
    </>
  );
}
