import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PreviewedRequest, PreviewOutcome } from '../../api/shapes/letter-batch.js';
import table from '../../elements/table.module.css';
import { Tag, type Tone } from '../../elements/tag.js';
import { Label } from '../../elements/labelled.js';
import { usePick } from '../../words/use-language.js';
import type { RowPlace } from '../lists/drawn-rows.js';
import css from './bulk.module.css';

const TONES: Record<PreviewOutcome, Tone> = { issue: 'holds', warn: 'asks', refuse: 'ended' };

interface Props {
  row: PreviewedRequest;
  place: RowPlace;
  chosen: boolean;
  onChosen: (chosen: boolean) => void;
}

export function PreviewRow({ row, place, chosen, onChosen }: Props): ReactNode {
  const { t } = useTranslation('desk');
  const pick = usePick();
  const { request, student, outcome, findings, problem } = row;
  const name = `${student.familyName}, ${student.givenName}`;
  return (
    <tr {...place}>
      <td className={css['tick']}>
        <label>
          <input
            type="checkbox"
            aria-label={t('bulk.choose', { name })}
            checked={chosen}
            disabled={outcome === 'refuse'}
            onChange={(event) => onChosen(event.target.checked)}
          />
        </label>
      </td>
      <th scope="row">
        <Link to="/desk/letter-requests/$id" params={{ id: request.id }}>
          {name}
        </Link>
        <span className={table['change']}>
          {student.studentNumber}
          {student.programCode ? ` · ${student.programCode}` : ''}
        </span>
      </th>
      <td>{pick(request.kindNames)}</td>
      <td className={table['nowrap']}>
        <span className={css['phoneLabel']}>
          <Label>{t('bulk.due')}</Label>
        </span>
        {request.dueOn ?? '–'}
      </td>
      <td>
        <Tag tone={TONES[outcome]}>{t(`bulk.would.${outcome}`)}</Tag>
        {problem && findings.length === 0 ? (
          <span className={css['says']}>
            {pick(problem.text)} {pick(problem.fix)}
          </span>
        ) : null}
        {findings.map(({ code, text }) => (
          <span key={`${code}:${text.en}`} className={css['says']}>
            {pick(text)}
          </span>
        ))}
      </td>
    </tr>
  );
}
