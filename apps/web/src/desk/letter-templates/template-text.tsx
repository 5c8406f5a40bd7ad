import type { ReactNode } from 'react';
import { HintAndError, fieldTies } from '../../fields/field.js';
import field from '../../fields/field.module.css';
import type { Tongue } from './draft.js';
import css from './editor.module.css';

interface Props {
  /** With the language: 'fr.paragraphs[1]'. */
  path: string;
  tongue: Tongue;
  label: string;
  shown: string;
  value: string;
  fault: string | undefined;
  readOnly: boolean;
  onValue: (value: string) => void;
}

/** One text in one language. The visible label is short, the heard one says which part it is. */
export function TemplateText({
  path,
  tongue,
  label,
  shown,
  value,
  fault,
  readOnly,
  onValue,
}: Props): ReactNode {
  const ties = fieldTies({ name: path, error: fault });
  return (
    <div className={`${css['text']} ${fault ? field['faulty'] : ''}`}>
      <label className={css['tongue']} htmlFor={ties.id}>
        <span aria-hidden="true">{shown}</span>
        <span className="heard">{label}</span>
      </label>
      <HintAndError id={ties.id} error={fault} />
      <textarea
        {...ties}
        className={`${field['input']} ${css['area']}`}
        data-width="full"
        data-template-text={path}
        lang={tongue}
        spellCheck
        rows={rowsFor(value)}
        readOnly={readOnly}
        value={value}
        onChange={(event) => onValue(event.target.value)}
      />
    </div>
  );
}

const SIGNS_A_LINE = 46;

/** Room for what is written, where the browser does not fit the field to its text by itself. */
function rowsFor(text: string): number {
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / SIGNS_A_LINE)), 0);
  return Math.min(Math.max(lines, 1), 14);
}
