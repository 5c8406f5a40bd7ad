import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudentPage } from '../../api/shapes/desk.js';
import type { Readiness } from '../../api/shapes/home.js';
import table from '../../elements/table.module.css';
import { Tag, type Tone } from '../../elements/tag.js';
import { useCodeWord } from '../../words/use-code-word.js';
import work from '../queue/work/work.module.css';
import css from './students.module.css';

const READY: Record<Readiness, Tone> = { ready: 'holds', not_ready: 'asks', unknown: 'quiet' };

interface Props {
  items: StudentPage['items'];
  chosen: ReadonlySet<string>;
  onChosen: (ids: ReadonlySet<string>) => void;
}

export function StudentsTable({ items, chosen, onChosen }: Props): ReactNode {
  const { t } = useTranslation('desk');
  const word = useCodeWord();
  const isAll = items.every(({ id }) => chosen.has(id));
  const choose = (id: string, isChosen: boolean): void => {
    const next = new Set(chosen);
    if (isChosen) next.add(id);
    else next.delete(id);
    onChosen(next);
  };
  return (
    <table className={`${table['table']} ${table['stacked']}`}>
      <thead>
        <tr>
          <th scope="col" className={work['choose']}>
            <input
              type="checkbox"
              checked={isAll}
              aria-label={t('students.bulk.chooseAll')}
              onChange={() => onChosen(new Set(isAll ? [] : items.map(({ id }) => id)))}
            />
          </th>
          <th scope="col">{t('case.fields.familyName')}</th>
          <th scope="col">{t('case.fields.studentNumber')}</th>
          <th scope="col">{t('case.fields.program')}</th>
          <th scope="col">{t('case.fields.email')}</th>
          <th scope="col">{t('students.status')}</th>
          <th scope="col">{t('students.coveredUntil')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((student) => (
          <tr key={student.id}>
            <td className={work['choose']}>
              <input
                type="checkbox"
                checked={chosen.has(student.id)}
                aria-label={t('work.choose', { name: `${student.familyName}, ${student.givenName}` })}
                onChange={(event) => choose(student.id, event.target.checked)}
              />
            </td>
            <th scope="row">
              <Link to="/desk/students/$id" params={{ id: student.id }} className={css['name']}>
                {student.familyName}, {student.givenName}
              </Link>
            </th>
            <td>{student.studentNumber}</td>
            <td>{student.program?.code}</td>
            <td className={table['soft']}>{student.email}</td>
            <td>
              <Tag tone={READY[student.readyForPostings]}>{word('readiness', student.readyForPostings)}</Tag>
            </td>
            <td className={table['nowrap']}>{student.coveredUntil ?? '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
