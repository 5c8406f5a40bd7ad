import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem.js';
import { api } from '../../api/request.js';
import type { AccountAccess } from '../../api/shapes/account.js';
import { Button } from '../../elements/button.js';
import { FactList } from '../../elements/fact-list.js';
import { Panel } from '../../elements/panel.js';
import { useProblemWords } from '../../elements/problem-words.js';
import { Loaded } from '../../elements/waiting.js';
import { stampInTable } from '../../time/local-stamp.js';

const accessQuery = (studentId: string) =>
  queryOptions({
    queryKey: ['desk', 'access', studentId],
    queryFn: ({ signal }) => api.get<AccountAccess>(`/students/${studentId}/sign-in`, {}, signal),
  });

/** Whether a student or candidate can sign in, and the mail that lets them. */
export function AccessPart({ studentId }: { studentId: string }): ReactNode {
  const { t } = useTranslation('desk');
  const access = useQuery(accessQuery(studentId));
  return (
    <Panel id="access" heading={t('access.heading')}>
      <Loaded query={access}>{(data) => <Access of={data} studentId={studentId} />}</Loaded>
    </Panel>
  );
}

function Access({ of, studentId }: { of: AccountAccess; studentId: string }): ReactNode {
  const { t } = useTranslation('desk');
  const words = useProblemWords();
  const queries = useQueryClient();
  const invite = useMutation({
    mutationFn: () => api.post<AccountAccess>(`/students/${studentId}/invitation`),
    onSuccess: (now) => queries.setQueryData(accessQuery(studentId).queryKey, now),
  });
  const { invitation } = of;
  return (
    <>
      <FactList
        dense
        facts={[
          { name: t('access.address'), value: of.email },
          {
            name: t('access.password'),
            value: of.disabledAt ? t('access.disabled') : t(of.hasPassword ? 'access.chosen' : 'access.none'),
          },
          {
            name: t('access.mail'),
            value: invitation
              ? `${stampInTable(invitation.askedAtLocal ?? invitation.askedAt)} · ${
                  invitation.problem
                    ? t('access.problem', { problem: invitation.problem })
                    : t(`access.states.${invitation.state}`)
                }`
              : t('access.never'),
          },
        ]}
      />
      {of.disabledAt ? null : (
        <div className="actions">
          <Button kind="secondary" small busy={invite.isPending} onClick={() => invite.mutate()}>
            {t(of.hasPassword ? 'access.resend' : 'access.invite')}
          </Button>
          <span role="status">{invite.isSuccess ? t('access.asked', { email: of.email }) : ''}</span>
        </div>
      )}
      {invite.isError ? <p role="alert">{words(asProblem(invite.error)).detail}</p> : null}
    </>
  );
}
