import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import type {
  Forecast,
  ForecastKind,
  PublishedTime,
  PublishedTimesEdition,
} from '../../api/shapes/forecast.js';
import { Button } from '../../elements/button.js';
import { Panel } from '../../elements/panel.js';
import { Loaded } from '../../elements/waiting.js';
import { ForecastFacts } from '../../forecast/forecast-facts.js';
import { forecastsQuery } from '../../forecast/forecast-query.js';
import { CaseTable } from '../case/case-table.js';
import { FormDialog } from '../forms/form-dialog.js';
import { EditionAndDraft } from './editions/edition-and-draft.js';
import { EditionBar, type Publishing } from './editions/edition-bar.js';
import { publishedTimesEdition, useRefreshed } from './editions/edition-data.js';
import { EditionHistory } from './editions/edition-history.js';
import editions from './editions/editions.module.css';
import { useFigureChanges } from './editions/figure-changes.js';
import { useMayChange } from './editions/use-may-change.js';
import { useSettingDraft } from './editions/use-setting-draft.js';

/** What the office's own applications say, and what IRCC says, in editions; how early the first notice goes out by it. */
export function ForecastSettings(): ReactNode {
  const forecasts = useQuery(forecastsQuery);
  return (
    <EditionAndDraft setting="published_times" newest={publishedTimesEdition}>
      {(edition) => (
        <Loaded query={forecasts}>{(list) => <Figures edition={edition} forecasts={list} />}</Loaded>
      )}
    </EditionAndDraft>
  );
}

interface Props {
  edition: PublishedTimesEdition;
  forecasts: readonly Forecast[];
}

function Figures({ edition, forecasts }: Props): ReactNode {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation();
  const mayChange = useMayChange('published_times');
  const refreshed = useRefreshed('published_times');
  const changes = useFigureChanges();
  const draft = useSettingDraft('published_times', edition);
  const [editing, setEditing] = useState<ForecastKind | null>(null);
  const figures = draft.shown;
  const asDrafted = forecasts.map((one) => ({
    ...one,
    published: figures.find(({ kind }) => kind === one.kind) ?? null,
  }));
  const publish = async (publishing: Publishing): Promise<void> => {
    await api.put('/office/published-times', { ...publishing, version: edition.edition, figures });
    await refreshed();
  };
  const dash = '–';
  return (
    <>
      <p className={editions['lead']}>{t('forecastSettings.lead')}</p>
      <EditionBar edition={edition} draft={draft} publish={publish} />
      <CaseTable
        id="forecasts"
        heading={t('settings.sections.forecast')}
        rows={asDrafted.map((one) => ({ ...one, id: one.kind }))}
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
            render: ({ kind }) =>
              mayChange ? (
                <Button
                  kind="quiet"
                  small
                  onClick={() => setEditing(kind)}
                  aria-label={`${t('forecastSettings.enter')}: ${common(`forecast.kinds.${kind}`)}`}
                >
                  {t('forecastSettings.enter')}
                </Button>
              ) : null,
          },
        ]}
      />
      <Panel heading={t('editions.documents.preview')}>
        <ForecastFacts forecasts={asDrafted} />
        <p>{common('forecast.noPromise')}</p>
      </Panel>
      <EditionHistory
        setting="published_times"
        mayChange={mayChange}
        first={t('editions.asSetUp')}
        summary={changes}
      />
      {editing ? (
        <FormDialog
          title={t('forecastSettings.enter')}
          lead={<p>{t('forecastSettings.enterLead')}</p>}
          fields={[
            { name: 'asOf', label: t('forecastSettings.asOf'), type: 'date' },
            { name: 'days', label: t('forecastSettings.days'), type: 'number' },
            { name: 'source', label: t('forecastSettings.source'), type: 'text' },
          ]}
          values={{ ...figures.find(({ kind }) => kind === editing) }}
          submitLabel={t('editions.toDraft')}
          send={(body) => {
            const figure = { ...(body as unknown as PublishedTime), kind: editing };
            draft.write([...figures.filter(({ kind }) => kind !== editing), figure]);
            return Promise.resolve();
          }}
          onClose={() => setEditing(null)}
        />
      ) : null}
    </>
  );
}
