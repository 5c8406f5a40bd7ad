import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EngineDeadline } from '../../api/shapes/authorization.js';
import type { Permit } from '../../api/shapes/record.js';
import { FactList } from '../../elements/fact-list.js';
import { dateInProse } from '../../time/calendar-date.js';
import { useCodeWord } from '../../words/use-code-word.js';
import { useLanguage } from '../../words/use-language.js';
import { useDeadlineWords } from '../submission/deadline-words.js';

export function DeadlineList({
  deadlines,
  permits,
}: {
  deadlines: EngineDeadline[];
  permits: Permit[];
}): ReactNode {
  const { t } = useTranslation();
  const word = useCodeWord();
  const language = useLanguage();
  const inWords = useDeadlineWords();
  const permitName = (id: string): string => {
    const permit = permits.find((one) => one.id === id);
    return permit ? `, ${word('permitKind', permit.kind)}` : '';
  };
  return (
    <FactList
      facts={deadlines.map((deadline) => ({
        name: `${t(`authorization.deadlineKinds.${deadline.kind}`)}${permitName(deadline.permit)}`,
        value: (
          <>
            {inWords(deadline.local)}
            <br />
            {t('authorization.lastSafe', { date: dateInProse(deadline.lastSafeDay, language) })}
          </>
        ),
      }))}
    />
  );
}
