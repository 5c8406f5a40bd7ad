import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EngineResult } from '../api/shapes/authorization.js';
import type { DrawnWorkTerm } from './timeline-layout.js';
import table from '../elements/table.module.css';
import css from './timeline.module.css';
import { stampInTable } from '../time/local-stamp.js';
import { useCodeWord } from '../words/use-code-word.js';

interface Row {
  key: string;
  what: string;
  from: string;
  to: string;
  state: string;
  basis: string;
}

/** The picture in words: the same intervals, in the same order. */
export function TimelineTable({
  result,
  workTerms,
}: {
  result: EngineResult;
  workTerms: DrawnWorkTerm[];
}): ReactNode {
  const { t } = useTranslation();
  const word = useCodeWord();
  const end = (interval: { to: string; endsAtLocal?: string }): string =>
    interval.endsAtLocal ? stampInTable(interval.endsAtLocal) : interval.to;
  const rows: Row[] = [
    ...result.work.map((one) => ({
      key: `work:${one.from}`,
      what: t('authorization.lanes.work'),
      from: one.from,
      to: end(one),
      state: word('workState', one.state),
      basis: word('basis', one.basis),
    })),
    ...(['study', 'stay'] as const).flatMap((lane) =>
      result[lane].map((one) => ({
        key: `${lane}:${one.from}`,
        what: t(`authorization.lanes.${lane}`),
        from: one.from,
        to: end(one),
        state: word('stayState', one.state),
        basis: '',
      })),
    ),
    ...workTerms.map((term) => ({
      key: `term:${term.id}`,
      what: `${t('authorization.lanes.workTerm')} ${term.term}`,
      from: term.from,
      to: term.to,
      state: word(
        'verdict',
        result.placements.find((placement) => placement.id === term.id)?.verdict ?? 'unknown',
      ),
      basis: '',
    })),
  ];
  return (
    <div className={table['scroll']} tabIndex={0} role="region" aria-label={t('authorization.timelineText')}>
      <table className={`${table['table']} ${css['inWords']}`}>
        <thead>
          <tr>
            {(['what', 'from', 'to', 'state', 'basis'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`authorization.table.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.what}</th>
              {(['from', 'to', 'state', 'basis'] as const).map((column) => (
                <td key={column} data-head={t(`authorization.table.${column}`)}>
                  {row[column]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
