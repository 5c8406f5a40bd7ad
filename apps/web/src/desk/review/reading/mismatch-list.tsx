import type { ReactNode } from 'react';
import type { DocumentReading, Mismatch } from '../../../api/shapes/document.js';
import { usePick } from '../../../words/use-language.js';
import css from './reading.module.css';

/** What does not fit about a field, said in words. */
export function MismatchList({
  reading,
  field,
}: {
  reading: DocumentReading;
  field: Mismatch['field'];
}): ReactNode {
  const pick = usePick();
  const found = reading.mismatches.filter((one) => one.field === field);
  if (found.length === 0) return null;
  return (
    <ul className={css['mismatches']}>
      {found.map(({ code, severity, text }) => (
        <li key={code} className={css['mismatch']} data-severity={severity}>
          {pick(text)}
        </li>
      ))}
    </ul>
  );
}
