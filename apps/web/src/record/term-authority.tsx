import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCodeWord } from '../words/use-code-word.js';

/**
 * The answer about one work term. A term whose first days alone are covered is authorized in part: "not authorized until …"
 * would read as if it were authorized afterwards.
 * @param through the last day of the first part, in the reader's words; null where none or all of it is covered
 */
export function TermAuthority({
  authorized,
  through,
}: {
  authorized: 'yes' | 'no' | 'unknown';
  through: string | null;
}): ReactNode {
  const { t } = useTranslation();
  const word = useCodeWord();
  const state = authorized === 'no' && through !== null ? 'in_part' : authorized;
  return (
    <>
      <strong>{word('authorized', state)}</strong>
      {through === null ? null : (
        <>
          {authorized === 'yes' ? ' ' : '. '}
          {t(`authorization.through.${authorized}`, { date: through })}
        </>
      )}
    </>
  );
}
