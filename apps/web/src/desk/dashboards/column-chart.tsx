import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import table from '../../elements/table.module.css';
import { useWidth } from '../../timeline/use-width.js';
import { gridLines, labelEvery } from './chart-scale.js';
import css from './dashboards.module.css';

export interface Series {
  name: string;
  tone: 'holds' | 'office' | 'asks' | 'ended' | 'quiet';
}

export interface Column {
  key: string;
  label: string;
  /** One value for each series. */
  values: readonly number[];
  /** The list behind it. */
  path?: string;
  /** The lists behind it, where each series has its own. */
  paths?: readonly string[];
}

interface Props {
  title: string;
  series: readonly Series[];
  columns: readonly Column[];
  /** What the first column of the table is called. */
  by: string;
  /** Values of a column stand on each other, not beside each other. */
  stacked?: boolean;
}

const HEIGHT = 190;
const BOTTOM = 24;
const LEFT = 40;
const LABEL_WIDTH = 84;

/** Columns one can click through to the list behind them, and the same as a table. */
export function ColumnChart({ title, series, columns, by, stacked }: Props): ReactNode {
  const [box, measured] = useWidth();
  const width = measured || 600;
  const heights = columns.map(({ values }) =>
    stacked ? values.reduce((sum, one) => sum + one, 0) : Math.max(0, ...values),
  );
  const lines = gridLines(Math.max(0, ...heights));
  const top = lines.at(-1)!;
  const y = (value: number): number => HEIGHT - BOTTOM - (value / top) * (HEIGHT - BOTTOM - 8);
  const step = (width - LEFT) / Math.max(columns.length, 1);
  const every = labelEvery(columns.length, width - LEFT, LABEL_WIDTH);
  return (
    <figure className={css['chart']}>
      <figcaption>
        <h3>{title}</h3>
        <Legend series={series} />
      </figcaption>
      <div ref={box}>
        <svg
          width={width}
          height={HEIGHT}
          viewBox={`0 0 ${width} ${HEIGHT}`}
          role="group"
          aria-label={title}
          className={css['columns']}
        >
          {lines.map((line) => (
            <g key={line} aria-hidden="true">
              <line x1={LEFT} x2={width} y1={y(line)} y2={y(line)} className={css['grid']} />
              <text x={LEFT - 6} y={y(line) + 4} textAnchor="end">
                {line}
              </text>
            </g>
          ))}
          {columns.map((column, at) => (
            <ColumnBars
              key={column.key}
              column={column}
              series={series}
              stacked={stacked === true}
              x={LEFT + at * step}
              step={step}
              y={y}
              label={at % every === 0}
            />
          ))}
        </svg>
      </div>
      <ChartTable title={title} series={series} columns={columns} by={by} />
    </figure>
  );
}

interface BarsProps {
  column: Column;
  series: readonly Series[];
  stacked: boolean;
  x: number;
  step: number;
  y: (value: number) => number;
  label: boolean;
}

function ColumnBars({ column, series, stacked, x, step, y, label }: BarsProps): ReactNode {
  const gap = Math.min(step * 0.2, 8);
  const each = stacked ? step - gap : (step - gap) / series.length;
  const said = `${column.label}: ${series.map(({ name }, at) => `${name} ${column.values[at] ?? 0}`).join(', ')}`;
  const bars = series.map(({ tone, name }, at) => {
    const value = column.values[at] ?? 0;
    const below = stacked ? column.values.slice(0, at).reduce((sum, one) => sum + one, 0) : 0;
    return (
      <rect
        key={name}
        data-tone={tone}
        x={x + gap / 2 + (stacked ? 0 : at * each)}
        y={y(below + value)}
        width={Math.max(each - 1, 1)}
        height={Math.max(y(below) - y(below + value), 0)}
      />
    );
  });
  const { path, paths } = column;
  return (
    <>
      {paths && !stacked ? (
        series.map(({ name }, at) => {
          const value = column.values[at] ?? 0;
          const own = `${column.label}: ${name} ${value}`;
          return value > 0 ? (
            <ChartLink key={name} path={paths[at]!} said={own} x={x + gap / 2 + at * each} width={each}>
              {bars[at]}
            </ChartLink>
          ) : null;
        })
      ) : path && column.values.some((value) => value > 0) ? (
        <ChartLink path={path} said={said} x={x} width={step}>
          {bars}
        </ChartLink>
      ) : (
        <g aria-hidden="true">
          <title>{said}</title>
          {bars}
        </g>
      )}
      {label ? (
        <text aria-hidden="true" x={x + 2} y={HEIGHT - 6}>
          {column.label}
        </text>
      ) : null}
    </>
  );
}

interface LinkProps {
  path: string;
  said: string;
  /** Where it can be pressed, from top to bottom. */
  x: number;
  width: number;
  children: ReactNode;
}

/** A piece of the picture that leads to the rows it counts. */
function ChartLink({ path, said, x, width, children }: LinkProps): ReactNode {
  const navigate = useNavigate();
  return (
    <a
      href={path}
      aria-label={said}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        void navigate({ href: path });
      }}
    >
      <title>{said}</title>
      <rect className={css['hit']} x={x} y={0} width={width} height={HEIGHT - BOTTOM} />
      {children}
    </a>
  );
}

export function Legend({ series }: { series: readonly Series[] }): ReactNode {
  if (series.length < 2) return null;
  return (
    <ul className={css['legend']}>
      {series.map(({ name, tone }) => (
        <li key={name} data-tone={tone}>
          {name}
        </li>
      ))}
    </ul>
  );
}

/** The same numbers to read, for whoever does not look at pictures. */
function ChartTable({ title, series, columns, by }: Omit<Props, 'stacked'>): ReactNode {
  const { t } = useTranslation('desk');
  return (
    <details className={css['details']}>
      <summary>{t('dashboards.asTable')}</summary>
      <div className={table['scroll']} tabIndex={0} role="region" aria-label={title}>
        <table className={table['table']}>
          <caption className="heard">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{by}</th>
              {series.map(({ name }) => (
                <th key={name} scope="col" className={table['number']}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {columns.map(({ key, label, values }) => (
              <tr key={key}>
                <th scope="row">{label}</th>
                {series.map(({ name }, at) => (
                  <td key={name} className={table['number']}>
                    {values[at] ?? 0}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
