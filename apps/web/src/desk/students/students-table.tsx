import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudentPage } from '../../api/shapes/desk.js';
import type { Readiness } from '../../api/shapes/home.js';
import table from '../../elements/table.module.css';
import { Tag, type Tone } from '../../elements/tag.js';
import { useCodeWord } from '../../words/use-code-word.js';
import { DrawnRows, rowCount, type RowPlace } from '../lists/drawn-rows.js';
import work from '../queue/work/work.module.css';
import css from './students.module.css';

const READY: Record<Readiness, Tone> = { ready: 'holds', not_ready: 'asks', unknown: 'quiet' };

/** CSS pixels of a row on a wide window. */
const ROW_HEIGHT = 44;

/** The columns after that of the boxes. */
const HEADS = [
  ['familyName', 'case.fields.familyName'],
  ['studentNumber', 'case.fields.studentNumber'],
  ['program', 'case.fields.program'],
  ['email', 'case.fields.email'],
  ['status', 'students.status'],
  ['coveredUntil', 'students.coveredUntil'],
] as const;

interface Props {
  items: StudentPage['items'];
  /** Rows beyond these, which have not been fetched. */
  hasMore: boolean;
  chosen: ReadonlySet<string>;
  onChosen: (ids: ReadonlySet<string>) => void;
}

export function StudentsTable({ items, hasMore, chosen, onChosen }: Props): ReactNode {
  const { t } = useTranslation('desk');
  const isAll = items.every(({ id }) => chosen.has(id));
  const choose = (id: string, isChosen: boolean): void => {
    const next = new Set(chosen);
    if (isChosen) next.add(id);
    else next.delete(id);
    onChosen(next);
  };
  return (
    <table
      className={`${table['table']} ${table['stacked']} ${css['list']}`}
      aria-rowcount={rowCount(items.length, hasMore)}
    >
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
          {HEADS.map(([column, head]) => (
            <th key={column} scope="col" data-column={column}>
              {t(head)}
            </th>
          ))}
        </tr>
      </thead>
      <DrawnRows
        count={items.length}
        height={ROW_HEIGHT}
        columns={HEADS.length + 1}
        keyOf={(index) => items[index]!.id}
        row={(index, place) => (
          <StudentRow
            student={items[index]!}
            place={place}
            chosen={chosen.has(items[index]!.id)}
            onChosen={(isChosen) => choose(items[index]!.id, isChosen)}
          />
        )}
      />
    </table>
  );
}

interface RowProps {
  student: StudentPage['items'][number];
  place: RowPlace;
  chosen: boolean;
  onChosen: (chosen: boolean) => void;
}

function StudentRow({ student, place, chosen, onChosen }: RowProps): ReactNode {
  const { t } = useTranslation('desk');
  const word = useCodeWord();
  const name = `${student.familyName}, ${student.givenName}`;
  return (
    <tr {...place}>
      <td className={work['choose']}>
        <input
          type="checkbox"
          checked={chosen}
          aria-label={t('work.choose', { name })}
          onChange={(event) => onChosen(event.target.checked)}
        />
      </td>
      <th scope="row">
        <Link to="/desk/students/$id" params={{ id: student.id }} className={css['name']}>
          {name}
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
  );
}
