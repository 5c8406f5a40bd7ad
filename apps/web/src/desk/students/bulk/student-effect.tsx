import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudentPreview, StudentStepKind } from '../../../api/shapes/desk.js';
import disclosure from '../../../elements/disclosure.module.css';
import { LoadFailed } from '../../../elements/waiting.js';
import { staysDone } from '../../queue/work/bulk-values.js';
import css from '../../queue/work/work.module.css';

interface Props {
  kind: StudentStepKind;
  /** Something is missing still, so that nothing was looked at. */
  isOpen: boolean;
  found: StudentPreview | undefined;
  /** Why nothing was found. */
  error: Error | null;
  again: () => void;
  /** More students match than are chosen. */
  more: boolean;
}

/** With how many students a step would be done, who is left as they are and why, and what is final. */
export function StudentEffect({ kind, isOpen, found, error, again, more }: Props): ReactNode {
  const { t } = useTranslation('desk');
  return (
    <section className={css['effect']} aria-labelledby="bulk-effect">
      <h3 id="bulk-effect">{t('work.bulk.effect')}</h3>
      <div aria-live="polite">
        {isOpen ? (
          <p>{t('students.bulk.fillFirst')}</p>
        ) : found ? (
          <Found kind={kind} found={found} />
        ) : error ? (
          <LoadFailed error={error} again={again} />
        ) : (
          <p>{t('students.bulk.looking')}</p>
        )}
      </div>
      <ul>
        {more ? <li>{t('work.bulk.more')}</li> : null}
        <li>
          {staysDone(kind) ? <strong>{t(`work.bulk.stays.${kind}`)}</strong> : t('students.bulk.wayBack')}
        </li>
      </ul>
    </section>
  );
}

function Found({ kind, found }: { kind: StudentStepKind; found: StudentPreview }): ReactNode {
  const { t } = useTranslation('desk');
  const { fit, changes, left } = found;
  return (
    <ul>
      <li>{t(`work.bulk.effects.${kind}.fit`, { count: fit })}</li>
      {changes > 0 ? <li>{t('students.bulk.changes', { count: changes })}</li> : null}
      {left.map(({ leftFor, count, students }) => (
        <li key={leftFor}>
          {t('students.bulk.left', { count })} {t(`taskBatches.leftFor.${leftFor}`)}
          <details className={disclosure['disclosure']}>
            <summary>{t('students.bulk.who')}</summary>
            <ul>
              {students.map(({ id, name, studentNumber }) => (
                <li key={id}>
                  {name} · {studentNumber}
                </li>
              ))}
              {count > students.length ? (
                <li>{t('students.bulk.further', { count: count - students.length })}</li>
              ) : null}
            </ul>
          </details>
        </li>
      ))}
    </ul>
  );
}
