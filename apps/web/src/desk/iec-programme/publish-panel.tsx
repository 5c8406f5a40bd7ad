import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem, type FieldProblem } from '../../api/problem.js';
import { api, newKey } from '../../api/request.js';
import type { Edition, ProgrammePart, ProgrammePreview } from '../../api/shapes/pathway.js';
import { useProblemWords } from '../../elements/problem-words.js';
import { Button } from '../../elements/button.js';
import { Callout, Panel } from '../../elements/panel.js';
import { ShortForm } from '../forms/short-form.js';
import { ChangeList } from './change-list.js';
import { useFieldWords } from './field-words.js';
import { editionsQuery, type Row } from './programme-data.js';
import css from './programme.module.css';
import { useRowCells } from './row-cells.js';
import type { RowFault } from './row-dialog.js';
import { TouchedCases } from './touched-cases.js';

interface Props {
  part: ProgrammePart;
  latest: Edition;
  rows: Row[];
  basedOn: number;
  /** The earlier edition whose rows come back. */
  takenBack: Edition | null;
  onFault: (index: number, faults: RowFault[]) => void;
  onPublished: () => void;
  onClose: () => void;
}

/** What would change, in the data and in the open cases; then the words of the new edition. Nothing counts before it. */
export function PublishPanel(props: Props): ReactNode {
  const { part, rows, basedOn, takenBack, onFault, onClose } = props;
  const { t } = useTranslation('desk');
  const [asked] = useState(newKey);
  const preview = useQuery({
    queryKey: ['desk', 'iec-programme-preview', asked],
    queryFn: ({ signal }) =>
      api.ask<ProgrammePreview>(`/iec/programme/${part}/previews`, { basedOn, rows }, signal),
    retry: false,
    gcTime: 0,
  });
  const title = takenBack
    ? t('programme.takeBackTitle', { number: takenBack.edition })
    : t('programme.lookTitle');
  return (
    <Panel heading={title}>
      {preview.isPending ? <p role="status">{t('programme.looking')}</p> : null}
      {preview.isError ? <Refused part={part} rows={rows} error={preview.error} onFault={onFault} /> : null}
      {preview.data ? (
        <>
          <h3>{t('programme.inData')}</h3>
          {preview.data.changes.length === 0 ? <p>{t('programme.noChange')}</p> : null}
          <ChangeList part={part} changes={preview.data.changes} />
          <TouchedCases cases={preview.data.cases} />
          <PublishForm {...props} />
        </>
      ) : (
        <p className="actions">
          <Button kind="secondary" onClick={onClose}>
            {t('programme.backToRows')}
          </Button>
        </p>
      )}
    </Panel>
  );
}

function PublishForm({ part, latest, rows, basedOn, takenBack, onPublished, onClose }: Props): ReactNode {
  const { t } = useTranslation('desk');
  const queries = useQueryClient();
  const { source, publishedOn, verifiedOn } = takenBack ?? latest;
  return (
    <>
      <h3 className={css['section']}>{t('programme.publishTitle', { number: latest.edition + 1 })}</h3>
      <p className={css['soft']}>{t('programme.publishLead')}</p>
      <ShortForm
        fields={[
          { name: 'source', label: t('programme.source'), type: 'long', hint: t('programme.hints.source') },
          { name: 'publishedOn', label: t('programme.publishedOn'), type: 'date' },
          { name: 'verifiedOn', label: t('programme.verifiedOn'), type: 'date' },
          { name: 'reason', label: t('programme.reason'), type: 'long' },
        ]}
        values={{
          source,
          publishedOn,
          ...(takenBack
            ? { verifiedOn, reason: t('programme.takeBackReason', { number: takenBack.edition }) }
            : {}),
        }}
        submitLabel={t('programme.publish')}
        send={async (body) => {
          const all = await api.post<Edition[]>(`/iec/programme/${part}/editions`, {
            ...body,
            basedOn,
            rows,
          });
          onPublished();
          queries.setQueryData(editionsQuery(part).queryKey, all);
        }}
        onDone={onClose}
        onCancel={onClose}
      />
    </>
  );
}

/** Faults of rows are named by their rows, with the way to each; another refusal is said as everywhere. */
function Refused({
  part,
  rows,
  error,
  onFault,
}: Pick<Props, 'part' | 'rows' | 'onFault'> & { error: unknown }): ReactNode {
  const { t } = useTranslation('desk');
  const words = useProblemWords();
  const fields = useFieldWords();
  const { nameOf } = useRowCells(part);
  const problem = asProblem(error);
  const placed = problem.errors.flatMap(placeOf);
  if (placed.length === 0) {
    const { title, detail } = words(problem);
    return (
      <Callout tone="ended" title={title}>
        <p>{detail}</p>
      </Callout>
    );
  }
  return (
    <div role="alert">
      <Callout tone="ended" title={t('programme.faulty')}>
        <ul className={css['faults']}>
          {placed.map(({ index, path, problem: said }) => (
            <li key={`${index}${path}${said}`}>
              <Button kind="quiet" small onClick={() => onFault(index, sameRowsOf(placed, index))}>
                {rows[index] ? nameOf(rows[index]) : t('programme.rowNumber', { number: index + 1 })}
              </Button>{' '}
              {t('programme.fault', { field: fields.name(path), problem: said })}
            </li>
          ))}
        </ul>
      </Callout>
    </div>
  );
}

interface Placed extends RowFault {
  index: number;
}

/** `rows[3].coop.ages.to` as the row and the field within. */
function placeOf({ path, problem }: FieldProblem): Placed[] {
  const found = /^rows\[(\d+)\]\.?(.*)$/.exec(path);
  return found ? [{ index: Number(found[1]), path: found[2] ?? '', problem }] : [];
}

const sameRowsOf = (placed: readonly Placed[], index: number): RowFault[] =>
  placed.filter((one) => one.index === index).map(({ path, problem }) => ({ path, problem }));
