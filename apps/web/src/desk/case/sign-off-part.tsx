import { useQueries } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudentCase } from '../../api/shapes/desk.js';
import type { WorkTerm } from '../../api/shapes/record.js';
import type { WorkTermSignOffs } from '../../api/shapes/sign-off.js';
import { Panel } from '../../elements/panel.js';
import { LoadFailed, Waiting } from '../../elements/waiting.js';
import { useTermName } from '../../record/term-names.js';
import css from './sign-off-part.module.css';
import { signOffsQuery, useDaysInWords } from './sign-off-data.js';
import { SignOffButton } from './sign-off-forms.js';
import { SignOffTable } from './sign-off-table.js';

/** Days of each work term that rest on policy alone, and who has signed them off (R25, Q1). */
export function SignOffPart({ file }: { file: StudentCase }): ReactNode {
  const { t } = useTranslation('desk');
  const studentId = file.record.id;
  const terms = file.workTerms.filter((term) => !term.cancelledAt);
  const answers = useQueries({ queries: terms.map((term) => signOffsQuery(studentId, term.id)) });
  const concerned = terms.flatMap((term, at) => {
    const data = answers[at]?.data;
    return data && (data.policyDays.length > 0 || data.signOffs.length > 0) ? [{ term, data }] : [];
  });
  const failed = answers.find((answer) => answer.isError);
  return (
    <Panel id="signOffs" heading={t('signOffs.title')}>
      <p className={css['lead']}>{t('signOffs.lead')}</p>
      {failed ? <LoadFailed error={failed.error} again={() => void failed.refetch()} /> : null}
      {answers.some((answer) => answer.isPending) ? <Waiting /> : null}
      {concerned.map(({ term, data }) => (
        <OneTerm key={term.id} studentId={studentId} term={term} data={data} />
      ))}
      {!failed && answers.every((answer) => answer.isSuccess) && concerned.length === 0 ? (
        <p>{t('signOffs.none')}</p>
      ) : null}
    </Panel>
  );
}

function OneTerm({
  studentId,
  term,
  data,
}: {
  studentId: string;
  term: WorkTerm;
  data: WorkTermSignOffs;
}): ReactNode {
  const { t } = useTranslation('desk');
  const termName = useTermName();
  const inWords = useDaysInWords();
  const name = [termName(term.term), term.employer].filter(Boolean).join(', ');
  const signable = data.unsignedDays.length > 0 && data.applications.length > 0;
  return (
    <section className={css['term']} aria-label={name}>
      <div className={css['head']}>
        <h3>{name}</h3>
        {signable && data.maySign ? (
          <SignOffButton studentId={studentId} term={term} name={name} data={data} />
        ) : null}
      </div>
      <p>
        {data.policyDays.length > 0 ? t('signOffs.policy', { days: inWords(data.policyDays) }) : null}{' '}
        <strong>
          {data.unsignedDays.length > 0
            ? t('signOffs.open', { days: inWords(data.unsignedDays) })
            : data.policyDays.length > 0
              ? t('signOffs.allSigned')
              : null}
        </strong>
      </p>
      {signable && !data.maySign ? <p className={css['soft']}>{t('signOffs.notYours')}</p> : null}
      {data.signOffs.length > 0 ? (
        <SignOffTable studentId={studentId} workTermId={term.id} name={name} data={data} />
      ) : null}
    </section>
  );
}
