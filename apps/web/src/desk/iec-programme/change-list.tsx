import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgrammePart, RowChange } from '../../api/shapes/pathway.js';
import { Tag, type Tone } from '../../elements/tag.js';
import { countryName } from '../../words/country-names.js';
import { useLanguage } from '../../words/use-language.js';
import { useFieldWords } from './field-words.js';
import css from './programme.module.css';

const TONES: Record<RowChange['kind'], Tone> = { added: 'holds', removed: 'ended', changed: 'asks' };

/** What becomes of each row; of one that changes, every field with what it says before and after. */
export function ChangeList({
  part,
  changes,
}: {
  part: ProgrammePart;
  changes: readonly RowChange[];
}): ReactNode {
  const { t } = useTranslation('desk');
  const language = useLanguage();
  const words = useFieldWords();
  const nameOf = ({ row, name }: RowChange): string => {
    if (part === 'country_table') return countryName(row, language);
    if (part === 'readings') return t('programme.parts.readings');
    if (part !== 'fees') return name ?? row;
    const [kind, from] = row.split(' ');
    return t('programme.feeFrom', { kind: words.value('kind', kind), date: words.value('from', from) });
  };
  return (
    <ul className={css['changes']}>
      {changes.map((change) => (
        <li key={`${change.kind}${change.row}`}>
          <p>
            <Tag tone={TONES[change.kind]}>{t(`programme.changes.${change.kind}`)}</Tag>{' '}
            <strong>{nameOf(change)}</strong>
          </p>
          {change.kind === 'removed' ? null : (
            <dl className={css['fields']}>
              {change.fields.map(({ field, before, after }) => (
                <div key={field}>
                  <dt>{words.name(field)}</dt>
                  <dd>
                    {change.kind === 'changed' ? (
                      <>
                        <del>{words.value(field, before)}</del> <span aria-hidden="true">→</span>{' '}
                      </>
                    ) : null}
                    <ins>{words.value(field, after)}</ins>
                  </dd>
                </div>
              ))}
            </dl>
          )}
        </li>
      ))}
    </ul>
  );
}
