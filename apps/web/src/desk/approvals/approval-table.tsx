import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import table from '../../elements/table.module.css';
import { Tag } from '../../elements/tag.js';
import { useOfficeStamp } from '../../time/use-office-stamp.js';
import { useCodeWord } from '../../words/use-code-word.js';
import { CaseTable } from '../case/case-table.js';
import { ApprovalSteps } from './approval-steps.js';
import type { Approval } from './approvals-data.js';
import { useWishWords } from './use-wish-words.js';

const TONES = {
  waiting: 'asks',
  approved: 'holds',
  declined: 'ended',
  withdrawn: 'quiet',
  expired: 'quiet',
} as const;

interface Props {
  id: string;
  heading: string;
  rows: readonly Approval[];
}

/** Requests with what they would do, and the steps that the person looking may take. */
export function ApprovalTable(part: Props): ReactNode {
  const { t } = useTranslation('desk');
  const stamp = useOfficeStamp();
  const word = useCodeWord();
  return (
    <CaseTable
      {...part}
      stacked
      columns={[
        { head: t('approvals.what'), render: (approval) => <What approval={approval} /> },
        { head: t('approvals.why'), render: ({ reason }) => reason ?? '' },
        {
          head: t('approvals.asked'),
          render: ({ askedBy, askedAt, askedAtLocal }) => (
            <>
              {askedBy.name}
              <span className={table['change']}>{stamp.inTable(askedAtLocal ?? askedAt)}</span>
            </>
          ),
        },
        {
          head: t('approvals.state'),
          render: ({ state, settledBy, note, expiresAt, expiresAtLocal }) => (
            <>
              <Tag tone={TONES[state]}>{word('approvalState', state)}</Tag>
              <span className={table['change']}>
                {state === 'waiting'
                  ? t('approvals.until', { at: stamp.inTable(expiresAtLocal ?? expiresAt) })
                  : [settledBy, note].filter(Boolean).join(': ')}
              </span>
            </>
          ),
        },
        {
          head: t('approvals.decide'),
          render: (approval) => (approval.state === 'waiting' ? <ApprovalSteps approval={approval} /> : null),
        },
      ]}
    />
  );
}

function What({ approval }: { approval: Approval }): ReactNode {
  const { title, detail } = useWishWords()(approval);
  const { student, step, subjectId } = approval;
  return (
    <>
      {title}
      <span className={table['change']}>
        {student ? (
          <Link to="/desk/students/$id" params={{ id: student.id }} hash="letters">
            {student.name}
          </Link>
        ) : step === 'rule_pack' ? (
          <Link to="/desk/rules/$id" params={{ id: subjectId }}>
            {detail}
          </Link>
        ) : step === 'bulk_purge' ? (
          <Link to="/desk/privacy/runs/$id" params={{ id: subjectId }}>
            {detail}
          </Link>
        ) : (
          detail
        )}
      </span>
    </>
  );
}
