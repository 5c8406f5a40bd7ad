import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Tag, type Tone } from '../../elements/tag.js';
import { Loaded } from '../../elements/waiting.js';
import { useOfficeStamp } from '../../time/use-office-stamp.js';
import { CaseTable } from '../case/case-table.js';
import { runsQuery, type RunSummary } from './privacy-data.js';

const TONES: Readonly<Record<RunSummary['state'], Tone>> = {
  proposed: 'asks',
  confirmed: 'office',
  done: 'holds',
  cancelled: 'quiet',
};

export function RunState({ state }: Pick<RunSummary, 'state'>): ReactNode {
  const { t } = useTranslation('desk');
  return <Tag tone={TONES[state]}>{t(`privacy.state.${state}`)}</Tag>;
}

/** Every run, the newest first; its page is its certificate. */
export function RunsPart(): ReactNode {
  const { t } = useTranslation('desk');
  const stamp = useOfficeStamp();
  const runs = useQuery(runsQuery);
  return (
    <Loaded query={runs}>
      {(list) => (
        <CaseTable
          id="runs"
          heading={t('privacy.runs')}
          rows={list}
          columns={[
            {
              head: t('privacy.proposed'),
              render: ({ id, proposedAt, proposedAtLocal }) => (
                <Link to="/desk/privacy/runs/$id" params={{ id }}>
                  {stamp.inTable(proposedAtLocal ?? proposedAt)}
                </Link>
              ),
            },
            { head: t('privacy.by'), render: ({ proposedBy }) => proposedBy },
            { head: t('privacy.stateHead'), render: ({ state }) => <RunState state={state} /> },
            {
              head: t('privacy.people'),
              render: ({ files, notes }) =>
                t('privacy.sums', {
                  erased: files.erased + notes.erased,
                  kept: files.kept + notes.kept,
                  due: files.due + notes.due,
                }),
            },
            {
              head: t('privacy.backupsExpire'),
              render: ({ backupsExpireOn }) => backupsExpireOn ?? '–',
              nowrap: true,
            },
          ]}
        />
      )}
    </Loaded>
  );
}
