import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import type { DryRun } from '../../api/shapes/rule-packs.js';
import { Button } from '../../elements/button.js';
import { Dialog } from '../../elements/dialog.js';
import { Callout } from '../../elements/panel.js';
import { CheckField } from '../../fields/choice-fields.js';
import { ErrorSummary } from '../../fields/error-summary.js';
import { TextField } from '../../fields/text-field.js';
import { useFormProblems } from '../../fields/use-form-problems.js';
import { parseCalendarDate } from '../../time/calendar-date.js';
import { APPROVALS_KEY, useNeedsTwo } from '../approvals/approvals-data.js';
import { RULES_KEY } from './rule-pack-data.js';
import css from './rule-packs.module.css';

/** The decision itself, with the numbers once more and a tick that they were looked at. */
export function PutInForceDialog({ run, onClose }: { run: DryRun; onClose: () => void }): ReactNode {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation();
  const problems = useFormProblems();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [from, setFrom] = useState('');
  const [reason, setReason] = useState('');
  const [confirmed, setConfirmed] = useState(false);
  const needsTwo = useNeedsTwo('rule_pack');
  const put = useMutation({
    mutationFn: () =>
      api.post(`/rule-packs/${run.rulePack}/periods`, { from: from.trim(), reason: reason.trim() }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: needsTwo ? APPROVALS_KEY : RULES_KEY });
      await navigate({ to: needsTwo ? '/desk/approvals' : '/desk/rules' });
    },
    onError: problems.showRefusal,
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (put.isPending) return;
    const faults = [
      ...(parseCalendarDate(from.trim())
        ? []
        : [
            {
              path: 'from',
              problem: t('desk.form.dateWrong', { name: t('rules.putInForce.from') }),
            },
          ]),
      ...(reason.trim() ? [] : [{ path: 'reason', problem: t('rules.putInForce.reasonMissing') }]),
      ...(confirmed ? [] : [{ path: 'confirm', problem: t('rules.putInForce.confirmMissing') }]),
    ];
    if (faults.length > 0) return problems.show(faults);
    problems.clear();
    put.mutate();
  };
  const { lose, gain, undecidable, unchanged } = run;
  const reminders = run.reminders ?? [];
  const sum = (name: 'moved' | 'added' | 'dropped' | 'never'): number =>
    reminders.reduce((total, effect) => total + effect[name], 0);
  return (
    <Dialog title={t('rules.putInForce.title', { id: run.rulePack })} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <ErrorSummary problems={problems} />
        <Callout tone={lose + undecidable > 0 ? 'asks' : 'office'}>
          {t('rules.putInForce.counts', { lose, gain, undecidable, unchanged })}
          {reminders.length > 0 ? (
            <p>
              {t('rules.putInForce.reminders', {
                moved: sum('moved'),
                added: sum('added'),
                dropped: sum('dropped'),
                never: sum('never'),
              })}
            </p>
          ) : null}
        </Callout>
        {needsTwo ? <p>{t('approvals.secondNeeded')}</p> : null}
        <TextField
          name="from"
          label={t('rules.putInForce.from')}
          hint={t('rules.putInForce.fromHint')}
          error={problems.of('from')}
          value={from}
          onValue={setFrom}
          width="short"
        />
        <TextField
          name="reason"
          label={t('rules.putInForce.reason')}
          hint={t('rules.putInForce.reasonHint')}
          error={problems.of('reason')}
          value={reason}
          onValue={setReason}
          input={{ maxLength: 500 }}
        />
        <CheckField
          name="confirm"
          label={t('rules.putInForce.confirm')}
          error={problems.of('confirm')}
          checked={confirmed}
          onChecked={setConfirmed}
        />
        <p className={css['foot']}>
          <Button type="submit" busy={put.isPending}>
            {needsTwo ? t('approvals.ask') : t('rules.putInForce.submit')}
          </Button>
          <Button kind="secondary" onClick={onClose}>
            {common('frame.cancel')}
          </Button>
        </p>
      </form>
    </Dialog>
  );
}
