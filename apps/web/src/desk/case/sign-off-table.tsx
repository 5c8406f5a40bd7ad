import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignOff, WorkTermSignOffs } from '../../api/shapes/sign-off.js';
import table from '../../elements/table.module.css';
import { Tag, type Tone } from '../../elements/tag.js';
import { stampInTable } from '../../time/local-stamp.js';
import { useDaysInWords } from './sign-off-data.js';
import { WithdrawButton } from './sign-off-forms.js';

const TONES: Record<SignOff['state'], Tone> = {
  in_force: 'holds',
  withdrawn: 'quiet',
  application_decided: 'quiet',
  until_passed: 'asks',
  no_policy_days: 'ended',
  work_term_cancelled: 'quiet',
};

/** The sign-offs of one work term, each with its state as the facts are now. */
export function SignOffTable({
  studentId,
  workTermId,
  name,
  data,
}: {
  studentId: string;
  workTermId: string;
  name: string;
  data: WorkTermSignOffs;
}): ReactNode {
  const { t } = useTranslation('desk');
  return (
    <div className={table['scroll']} tabIndex={0} role="group" aria-label={name}>
      <table className={table['table']}>
        <thead>
          <tr>
            <th scope="col">{t('signOffs.columns.days')}</th>
            <th scope="col">{t('signOffs.columns.state')}</th>
            <th scope="col">{t('signOffs.columns.by')}</th>
            <th scope="col">{t('signOffs.columns.proof')}</th>
            <th scope="col">
              <span className="heard">{t('signOffs.withdraw')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {data.signOffs.map((signOff) => (
            <Row
              key={signOff.id}
              studentId={studentId}
              workTermId={workTermId}
              signOff={signOff}
              maySign={data.maySign}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({
  studentId,
  workTermId,
  signOff,
  maySign,
}: {
  studentId: string;
  workTermId: string;
  signOff: SignOff;
  maySign: boolean;
}): ReactNode {
  const { t } = useTranslation('desk');
  const inWords = useDaysInWords();
  const { from, until, state, countsFor } = signOff;
  const whole = countsFor.length === 1 && countsFor[0]?.from === from && countsFor[0].to === until;
  return (
    <tr>
      <th scope="row" className={table['nowrap']}>
        {t('signOffs.span', { from, to: until })}
        {countsFor.length > 0 && !whole ? (
          <span className={table['change']}>{t('signOffs.partly', { days: inWords(countsFor) })}</span>
        ) : null}
      </th>
      <td>
        <Tag tone={TONES[state]}>{t(`signOffs.states.${state}`)}</Tag>
        {signOff.withdrawnByName ? (
          <span className={table['change']}>
            {t('signOffs.withdrawn', { name: signOff.withdrawnByName, reason: signOff.withdrawReason })}
          </span>
        ) : null}
      </td>
      <td>
        {signOff.signedByName}
        <span className={table['change']}>{stampInTable(signOff.signedAtLocal)}</span>
        {signOff.note ? <span className={table['change']}>{signOff.note}</span> : null}
      </td>
      <td>
        {signOff.documentId ? (
          <Link to="/desk/documents/$id" params={{ id: signOff.documentId }}>
            {t('signOffs.document')}
          </Link>
        ) : (
          signOff.seenElsewhere
        )}
      </td>
      <td>
        {maySign && state !== 'withdrawn' ? (
          <WithdrawButton studentId={studentId} workTermId={workTermId} signOff={signOff} />
        ) : null}
      </td>
    </tr>
  );
}
