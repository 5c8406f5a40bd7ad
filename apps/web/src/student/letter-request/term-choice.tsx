import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Term } from '../../api/shapes/office.js';
import { SelectField } from '../../fields/choice-fields.js';
import { termWithDates } from '../../record/term-in-language.js';
import { officeToday } from '../../time/office-day.js';
import { useLanguage } from '../../words/use-language.js';

interface Props {
  terms: readonly Term[];
  /** The code of a term; empty: none is chosen. */
  value: string;
  onValue: (code: string) => void;
  error?: string | undefined;
}

/** The terms that a letter may be asked for: those that are not over, and the one that was chosen before. */
export function TermChoice({ terms, value, onValue, error }: Props): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const offered = terms.filter((term) => term.endsOn >= officeToday() || term.code === value);
  return (
    <SelectField
      name="targetTerm"
      label={t('letters.term.targetTerm')}
      error={error}
      value={value}
      onValue={onValue}
      empty={t('letters.term.choose')}
      choices={offered.map((term) => ({ value: term.code, label: termWithDates(term, language) }))}
    />
  );
}
