import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import type { StudentCase } from '../../api/shapes/desk.js';
import type { StatementLink } from '../../api/shapes/statement.js';
import { Button } from '../../elements/button.js';
import { Tag, type Tone } from '../../elements/tag.js';
import { Loaded } from '../../elements/waiting.js';
import { useTermName } from '../../record/term-names.js';
import { stampInTable } from '../../time/local-stamp.js';
import { caseQuery } from './case-data.js';
import { CaseTable } from './case-table.js';

const TONES: Record<StatementLink['state'], Tone> = { open: 'holds', revoked: 'quiet', expired: 'quiet' };

const linksQuery = (studentId: string) =>
  queryOptions({
    queryKey: [...caseQuery(studentId).queryKey, 'employer-links'],
    queryFn: ({ signal }) =>
      api.get<StatementLink[]>(`/students/${studentId}/employer-statements`, {}, signal),
  });

/** The links that the student has made for employers (R62): staff see that they are there, and can end them. */
export function EmployerLinkPart({ file }: { file: StudentCase }): ReactNode {
  const { t } = useTranslation('desk');
  const queries = useQueryClient();
  const termName = useTermName();
  const studentId = file.record.id;
  const links = useQuery(linksQuery(studentId));
  const end = useMutation({
    mutationFn: (id: string) => api.remove(`/students/${studentId}/employer-statements/${id}`),
    onSuccess: () => queries.invalidateQueries({ queryKey: caseQuery(studentId).queryKey }),
  });
  const nameOf = (workTermId: string): string => {
    const term = file.workTerms.find(({ id }) => id === workTermId);
    return term ? [termName(term.term), term.employer].filter(Boolean).join(', ') : '–';
  };
  return (
    <Loaded query={links}>
      {(list) => (
        <CaseTable
          id="employerLinks"
          heading={t('employerLinks.title')}
          rows={list}
          columns={[
            { head: t('employerLinks.workTerm'), render: (link) => nameOf(link.workTermId) },
            { head: t('employerLinks.madeOn'), render: (link) => stampInTable(link.createdAtLocal) },
            {
              head: t('employerLinks.until'),
              render: (link) => (
                <>
                  {stampInTable(link.revokedAtLocal ?? link.expiresAtLocal)}{' '}
                  <Tag tone={TONES[link.state]}>{t(`employerLinks.states.${link.state}`)}</Tag>
                </>
              ),
            },
            {
              head: t('employerLinks.views'),
              render: (link) =>
                link.lastViewedAtLocal
                  ? t('employerLinks.viewsOf', {
                      count: link.views,
                      at: stampInTable(link.lastViewedAtLocal),
                    })
                  : t('employerLinks.never'),
            },
            {
              head: '',
              render: (link) =>
                link.state === 'open' ? (
                  <Button
                    kind="danger"
                    small
                    onClick={() => end.mutate(link.id)}
                    aria-label={t('employerLinks.endNamed', { at: stampInTable(link.createdAtLocal) })}
                  >
                    {t('employerLinks.end')}
                  </Button>
                ) : null,
            },
          ]}
        />
      )}
    </Loaded>
  );
}
