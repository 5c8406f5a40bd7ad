import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem.js';
import { api } from '../../api/request.js';
import { Button } from '../../elements/button.js';
import { useProblemWords } from '../../elements/problem-words.js';
import { FormDialog } from '../forms/form-dialog.js';
import type { Approval } from './approvals-data.js';
import { useWishWords } from './use-wish-words.js';

/** Approve and decline for a colleague, withdraw for whoever asked. */
export function ApprovalSteps({ approval }: { approval: Approval }): ReactNode {
  const { t } = useTranslation('desk');
  const words = useProblemWords();
  const queries = useQueryClient();
  const { title } = useWishWords()(approval);
  const [asking, setAsking] = useState<'approve' | 'decline' | null>(null);
  const { id, version, isOwn, mayDecide, askedBy, reason } = approval;
  // What was approved changes a file, the rules or the rule itself: all of the desk is asked for again.
  const refresh = () => queries.invalidateQueries({ queryKey: ['desk'] });
  const withdraw = useMutation({
    mutationFn: () => api.post(`/approvals/${id}/withdraw`, { version }),
    onSettled: refresh,
  });
  if (isOwn)
    return (
      <>
        <Button
          kind="quiet"
          small
          busy={withdraw.isPending}
          aria-label={t('approvals.withdrawNamed', { what: title })}
          onClick={() => withdraw.mutate()}
        >
          {t('approvals.withdraw')}
        </Button>
        {withdraw.isError ? <p role="alert">{words(asProblem(withdraw.error)).detail}</p> : null}
      </>
    );
  if (!mayDecide) return null;
  return (
    <>
      <Button
        small
        aria-label={t('approvals.approveNamed', { what: title })}
        onClick={() => setAsking('approve')}
      >
        {t('approvals.approve')}
      </Button>
      <Button
        kind="quiet"
        small
        aria-label={t('approvals.declineNamed', { what: title })}
        onClick={() => setAsking('decline')}
      >
        {t('approvals.decline')}
      </Button>
      {asking ? (
        <FormDialog
          title={t(asking === 'approve' ? 'approvals.approveNamed' : 'approvals.declineNamed', {
            what: title,
          })}
          lead={
            <p>
              {t(asking === 'approve' ? 'approvals.approveLead' : 'approvals.declineLead', {
                name: askedBy.name,
              })}
              {reason ? ` ${t('approvals.reasonGiven', { reason })}` : ''}
            </p>
          }
          fields={
            asking === 'decline'
              ? [{ name: 'reason', label: t('approvals.declineReason'), type: 'text' }]
              : []
          }
          submitLabel={t(asking === 'approve' ? 'approvals.approve' : 'approvals.decline')}
          send={async (body) => {
            await api.post(`/approvals/${id}/${asking}`, { version, ...body });
            await refresh();
          }}
          onClose={() => setAsking(null)}
        />
      ) : null}
    </>
  );
}
