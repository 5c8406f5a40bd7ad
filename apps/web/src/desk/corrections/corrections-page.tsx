import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import type { Schemas } from '../../api/schema.js';
import { Button } from '../../elements/button.js';
import { Page } from '../../elements/page.js';
import table from '../../elements/table.module.css';
import { Loaded } from '../../elements/waiting.js';
import { useOfficeStamp } from '../../time/use-office-stamp.js';
import { CaseTable } from '../case/case-table.js';
import { FormDialog } from '../forms/form-dialog.js';
import { StudentLink } from '../students/student-link.js';

type Correction = Schemas['CorrectionAnswer'];

const correctionsQuery = queryOptions({
  queryKey: ['desk', 'corrections'],
  queryFn: ({ signal }) => api.get<Correction[]>('/corrections', {}, signal),
});

/** Corrections that students ask for: the open ones to answer, the answered with their reasons. */
export function CorrectionsPage(): ReactNode {
  const { t } = useTranslation('desk');
  const corrections = useQuery(correctionsQuery);
  return (
    <Page title={t('corrections.title')} lead={t('corrections.lead')} wide>
      <Loaded query={corrections}>
        {(list) => (
          <>
            <CorrectionTable
              id="open"
              heading={t('corrections.open')}
              rows={list.filter(({ state }) => state === 'open')}
            />
            <CorrectionTable
              id="decided"
              heading={t('corrections.decided')}
              rows={list.filter(({ state }) => state !== 'open')}
            />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function CorrectionTable(part: { id: string; heading: string; rows: readonly Correction[] }): ReactNode {
  const { t } = useTranslation('desk');
  const stamp = useOfficeStamp();
  const queries = useQueryClient();
  const [deciding, setDeciding] = useState<Correction | null>(null);
  return (
    <>
      <CaseTable
        {...part}
        columns={[
          {
            head: t('corrections.student'),
            render: ({ student }) => (
              <StudentLink id={student.id} name={student.name} number={student.studentNumber} />
            ),
          },
          { head: t('corrections.what'), render: ({ what }) => what },
          { head: t('corrections.wanted'), render: ({ wanted }) => wanted },
          {
            head: t('corrections.asked'),
            render: ({ askedAtLocal, askedAt }) => stamp.inTable(askedAtLocal ?? askedAt),
          },
          {
            head: t('corrections.answer'),
            render: (one) =>
              one.state === 'open' ? (
                <Button
                  small
                  aria-label={t('corrections.decideNamed', { name: one.student.name })}
                  onClick={() => setDeciding(one)}
                >
                  {t('corrections.decide')}
                </Button>
              ) : (
                <>
                  {t(`corrections.${one.state}`)}
                  <span className={table['change']}>
                    {t('corrections.by', {
                      at: stamp.inTable(one.decidedAtLocal ?? one.decidedAt ?? ''),
                      name: one.decidedBy,
                      reason: one.reason,
                    })}
                  </span>
                </>
              ),
          },
        ]}
      />
      {deciding ? (
        <FormDialog
          title={t('corrections.decideNamed', { name: deciding.student.name })}
          fields={[
            {
              name: 'state',
              label: t('corrections.decision'),
              type: 'choice',
              choices: (['accepted', 'refused'] as const).map((value) => ({
                value,
                label: t(`corrections.${value}`),
              })),
            },
            { name: 'reason', label: t('corrections.reason'), type: 'long' },
          ]}
          submitLabel={t('corrections.decide')}
          send={async (body) => {
            await api.post(`/corrections/${deciding.id}/decide`, { version: deciding.version, ...body });
            await queries.invalidateQueries({ queryKey: correctionsQuery.queryKey });
          }}
          onClose={() => setDeciding(null)}
        />
      ) : null}
    </>
  );
}
