import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem.js';
import { api } from '../../api/request.js';
import type { Term } from '../../api/shapes/office.js';
import { Button } from '../../elements/button.js';
import { Dialog } from '../../elements/dialog.js';
import { Callout } from '../../elements/panel.js';
import { useProblemWords } from '../../elements/problem-words.js';
import { dateInProse } from '../../time/calendar-date.js';
import { useLanguage } from '../../words/use-language.js';

interface Props {
  terms: readonly Term[];
  onAdded: () => Promise<void>;
  onClose: () => void;
}

/** Shows the terms of the year to come as they would be added; each can be corrected afterwards. */
export function CopyTerms({ terms, onAdded, onClose }: Props): ReactNode {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation();
  const language = useLanguage();
  const words = useProblemWords();
  const add = useMutation({
    mutationFn: async () => {
      for (const term of terms) await api.post('/terms', term);
      await onAdded();
    },
    onSuccess: onClose,
  });
  const problem = add.isError ? words(asProblem(add.error)) : null;
  return (
    <Dialog title={t('termsCopy.title')} onClose={onClose}>
      {problem ? (
        <Callout tone="ended" title={problem.title}>
          {problem.detail}
        </Callout>
      ) : null}
      <p>{t(terms.length > 0 ? 'termsCopy.lead' : 'termsCopy.none')}</p>
      <ul>
        {terms.map((term) => (
          <li key={term.code}>
            <strong>{term.name}</strong> ({term.code}): {dateInProse(term.startsOn, language)} –{' '}
            {dateInProse(term.endsOn, language)}
          </li>
        ))}
      </ul>
      <div className="actions">
        {terms.length > 0 ? (
          <Button busy={add.isPending} onClick={() => add.mutate()}>
            {t('termsCopy.add')}
          </Button>
        ) : null}
        <Button kind="secondary" onClick={onClose}>
          {common('frame.cancel')}
        </Button>
      </div>
    </Dialog>
  );
}
