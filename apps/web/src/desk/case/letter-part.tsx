import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { API } from '../../api/request.js';
import type { CaseLetter } from '../../api/shapes/letter.js';
import table from '../../elements/table.module.css';
import { useCodeWord } from '../../words/use-code-word.js';
import { useLanguage, usePick } from '../../words/use-language.js';
import { approvalsOf, useNeedsTwo } from '../approvals/approvals-data.js';
import { CaseTable } from './case-table.js';
import { LetterSteps } from './letter-steps.js';

export function LetterPart({ studentId, letters }: { studentId: string; letters: CaseLetter[] }): ReactNode {
  const { t } = useTranslation('desk');
  const pick = usePick();
  const needsTwo = useNeedsTwo('letter_revocation');
  const asked = useQuery({ ...approvalsOf(studentId), enabled: needsTwo && letters.length > 0 });
  const waits = ({ id }: CaseLetter): boolean =>
    (asked.data ?? []).some(({ subjectId, state }) => subjectId === id && state === 'waiting');
  return (
    <CaseTable
      id="letters"
      heading={t('case.parts.letters')}
      rows={letters}
      columns={[
        {
          head: t('case.fields.number'),
          render: (letter) =>
            letter.issuedOn ? <a href={`${API}/letters/${letter.id}/pdf`}>{letter.number}</a> : letter.number,
        },
        { head: t('case.fields.kind'), render: (letter) => pick(letter.kindNames) },
        { head: t('case.fields.issuedOn'), render: (letter) => letter.issuedOn ?? '–', nowrap: true },
        {
          head: t('case.fields.state'),
          render: (letter) => <LetterState letter={letter} waits={waits(letter)} />,
        },
        {
          head: '',
          render: (letter) => <LetterSteps studentId={studentId} letter={letter} />,
        },
      ]}
    />
  );
}

/** The state in words, what ended it, what of it is no longer so, and where anybody can check it. */
function LetterState({ letter, waits }: { letter: CaseLetter; waits: boolean }): ReactNode {
  const { t } = useTranslation('desk');
  const word = useCodeWord();
  const language = useLanguage();
  return (
    <>
      {word('letterState', letter.state)}
      {letter.voidReason ? <span className={table['change']}>{letter.voidReason}</span> : null}
      {letter.state === 'issued' && letter.replacedById ? (
        <span className={table['change']}>{t('case.beingReplaced')}</span>
      ) : null}
      {waits ? (
        <span className={table['change']}>
          <Link to="/desk/approvals">{t('approvals.revocationWaits')}</Link>
        </span>
      ) : null}
      {letter.flag ? (
        <span className={table['change']}>
          <strong>{t('case.flagged')}</strong>{' '}
          {letter.flag.reasons.map((reason) => reason[language]).join(' ')}
        </span>
      ) : null}
      {letter.verificationCode ? (
        <span className={table['change']}>
          <a
            href={`/v/${letter.verificationCode}`}
            aria-label={t('case.verifyOf', { number: letter.number })}
          >
            {t('case.verify')}
          </a>
        </span>
      ) : null}
    </>
  );
}
