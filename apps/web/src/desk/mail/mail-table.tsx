import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import type { Mail, MailView } from '../../api/shapes/mail.js';
import { Button } from '../../elements/button.js';
import table from '../../elements/table.module.css';
import { Tag } from '../../elements/tag.js';
import { useOfficeStamp } from '../../time/use-office-stamp.js';
import { useCodeWord } from '../../words/use-code-word.js';
import { CaseTable } from '../case/case-table.js';
import { StudentLink } from '../students/student-link.js';
import css from './mail.module.css';

interface Props {
  view: MailView;
  mails: readonly Mail[];
  /** Mails beyond these, which have not been fetched. */
  hasMore: boolean;
}

export function MailTable({ view, mails, hasMore }: Props): ReactNode {
  const { t } = useTranslation('desk');
  const word = useCodeWord();
  const stamp = useOfficeStamp();
  return (
    <CaseTable
      id="mails"
      heading={t(`mail.view.${view}`)}
      rows={mails}
      long={{ hasMore }}
      columns={[
        {
          head: t('mail.columns.student'),
          render: ({ studentId, studentName, studentNumber }) => (
            <StudentLink id={studentId} name={studentName} number={studentNumber} part="reminders" />
          ),
        },
        {
          head: t('mail.columns.mail'),
          render: (mail) => (
            <>
              {word('ledgerKind', mail.kind)}
              <span className={table['change']}>{t(`mail.class.${mail.class}`)}</span>
            </>
          ),
        },
        {
          head: t('mail.columns.when'),
          render: (mail) => stamp.inTable(mail.sentAtLocal ?? mail.dueAtLocal),
        },
        { head: t('mail.columns.state'), render: (mail) => <MailState mail={mail} /> },
        { head: '', render: (mail) => (mail.state === 'parked' ? <ParkedSteps mail={mail} /> : null) },
      ]}
    />
  );
}

function MailState({ mail }: { mail: Mail }): ReactNode {
  const { t } = useTranslation('desk');
  const word = useCodeWord();
  const remarks = [
    ...(mail.attempts > 1 ? [t('mail.tries', { count: mail.attempts })] : []),
    ...(mail.problem ? [t('mail.answered', { code: mail.problem })] : []),
    ...(mail.doubts > 0 ? [t('mail.doubted', { count: mail.doubts })] : []),
    ...(mail.bouncedAt ? [t('mail.bounced', { code: mail.bounceCode ?? '' })] : []),
    ...(mail.addressChoice === 'second' ? [t('mail.secondAddress')] : []),
  ];
  const tone =
    mail.bouncedAt || mail.state === 'parked' ? 'ended' : mail.state === 'sent' ? 'holds' : 'office';
  return (
    <>
      <Tag tone={tone}>{word('ledgerState', mail.state)}</Tag>
      {remarks.length > 0 ? <span className={table['change']}>{remarks.join(' · ')}</span> : null}
    </>
  );
}

function ParkedSteps({ mail: { id, attempts, studentName } }: { mail: Mail }): ReactNode {
  const { t } = useTranslation('desk');
  const queries = useQueryClient();
  const step = useMutation({
    mutationFn: (name: 'send-again' | 'set-aside') => api.post(`/mail/${id}/${name}`, { attempts }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['desk'] }),
  });
  return (
    <div className={css['steps']}>
      <Button
        small
        kind="secondary"
        busy={step.isPending}
        aria-label={t('mail.sendAgainNamed', { name: studentName })}
        onClick={() => step.mutate('send-again')}
      >
        {t('mail.sendAgain')}
      </Button>
      <Button
        small
        kind="quiet"
        busy={step.isPending}
        aria-label={t('mail.setAsideNamed', { name: studentName })}
        onClick={() => step.mutate('set-aside')}
      >
        {t('mail.setAside')}
      </Button>
    </div>
  );
}
