import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Term } from '../../api/shapes/office.js';
import { Button } from '../../elements/button.js';
import { Dialog } from '../../elements/dialog.js';
import { dateInProse } from '../../time/calendar-date.js';
import { useLanguage } from '../../words/use-language.js';

interface Props {
  terms: readonly Term[];
  /** Puts them into the draft. */
  onAdd: (terms: readonly Term[]) => void;
  onClose: () => void;
}

/** Shows the terms of the year to come as they would be added; each can be corrected in the draft. */
export function CopyTerms({ terms, onAdd, onClose }: Props): ReactNode {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation();
  const language = useLanguage();
  return (
    <Dialog title={t('termsCopy.title')} onClose={onClose}>
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
        {terms.length > 0 ? <Button onClick={() => onAdd(terms)}>{t('termsCopy.add')}</Button> : null}
        <Button kind="secondary" onClick={onClose}>
          {common('frame.cancel')}
        </Button>
      </div>
    </Dialog>
  );
}
