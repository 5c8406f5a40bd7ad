import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RowDifference, RulePackInFull } from '../../api/shapes/rule-packs.js';
import { Panel } from '../../elements/panel.js';
import { Tag, type Tone } from '../../elements/tag.js';
import css from './rule-packs.module.css';
import { useRowWords } from './row-words.js';

const TONES: Record<RowDifference['change'], Tone> = { added: 'holds', removed: 'ended', changed: 'asks' };

/** What an edition says otherwise than the one in force, row by row. */
export function DifferenceList({ pack }: { pack: RulePackInFull }): ReactNode {
  const { t } = useTranslation('desk');
  const said =
    pack.id === pack.inForce
      ? t('rules.difference.isInForce')
      : t('rules.difference.none', { id: pack.inForce });
  return (
    <Panel heading={t('rules.difference.title', { id: pack.inForce })}>
      {pack.difference.length === 0 ? <p>{said}</p> : null}
      <ul className={css['differences']}>
        {pack.difference.map((difference) => (
          <li key={JSON.stringify(difference)}>
            <Difference difference={difference} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Difference({ difference: { kind, change, row, fields } }: { difference: RowDifference }): ReactNode {
  const { t } = useTranslation('desk');
  const words = useRowWords();
  const dated = 'from' in row && 'to' in row ? (row as { from: string | null; to: string | null }) : null;
  const about = [
    ...(dated ? [words.days(dated)] : []),
    ...(kind === 'reminders'
      ? []
      : words.says(row).map(({ key, text }) => t('rules.pair', { name: words.name(key), value: text }))),
  ].join('; ');
  return (
    <>
      <p>
        <Tag tone={TONES[change]}>{t(`rules.difference.changes.${change}`)}</Tag>{' '}
        <strong>{t(`rules.kinds.${kind}`)}</strong>
      </p>
      {about ? <p className={css['soft']}>{about}</p> : null}
      {fields.map(({ name, before, after }) => (
        <p key={name}>
          {t('rules.difference.field', {
            name: words.name(name),
            before: words.value(name, before),
            after: words.value(name, after),
          })}
        </p>
      ))}
    </>
  );
}
