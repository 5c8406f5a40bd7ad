import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Submission } from '../../api/shapes/submission.js';
import { stampInTable } from '../../time/local-stamp.js';
import { useCodeWord } from '../../words/use-code-word.js';
import { RecordOutcome } from '../submission/submission-review-page.js';
import { CaseTable } from './case-table.js';

export function SubmissionPart({ submissions }: { submissions: Submission[] }): ReactNode {
  const { t } = useTranslation('desk');
  const word = useCodeWord();
  return (
    <CaseTable
      id="submissions"
      heading={t('case.parts.submissions')}
      rows={submissions}
      columns={[
        {
          head: t('case.fields.kind'),
          render: (submission) => (
            <Link to="/desk/submissions/$id" params={{ id: submission.id }}>
              {word('submissionKind', submission.kind)}
            </Link>
          ),
        },
        {
          head: t('case.fields.received'),
          render: (submission) => stampInTable(submission.receivedAtLocal),
        },
        { head: t('case.fields.evidence'), render: (submission) => word('evidence', submission.evidence) },
        {
          head: t('case.fields.outcome'),
          render: (submission) =>
            submission.outcome?.evidence === 'verified' ? (
              word('outcomeKind', submission.outcome.kind)
            ) : (
              <>
                {submission.outcome ? (
                  <p>
                    {t('review.submission.declared', {
                      outcome: word('outcomeKind', submission.outcome.kind),
                    })}
                  </p>
                ) : null}
                <RecordOutcome submission={submission} />
              </>
            ),
        },
      ]}
    />
  );
}
