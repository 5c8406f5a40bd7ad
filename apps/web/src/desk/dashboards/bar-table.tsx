import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Series } from './column-chart.js';
import css from './dashboards.module.css';

export interface Bar {
  key: string;
  label: string;
  /** Its parts, one for each series, each with the list behind it. */
  parts: readonly { value: number | null; link?: LinkProps }[];
  /** What stands beside the bar. */
  beside?: string;
}

interface Props {
  title: string;
  series: readonly Series[];
  bars: readonly Bar[];
  /** What the rows are. */
  by: string;
  numbers: string;
  /** Said in the place of rows where there are none. */
  none?: string;
}

/** A table whose numbers are bars as well: the picture and its words are one thing. */
export function BarTable({ title, series, bars, by, numbers, none }: Props): ReactNode {
  const highest = Math.max(
    1,
    ...bars.map(({ parts }) => parts.reduce((sum, { value }) => sum + (value ?? 0), 0)),
  );
  return (
    <table className={css['bars']}>
      <caption>{title}</caption>
      <thead>
        <tr className="heard">
          <th scope="col">{by}</th>
          <th scope="col">{numbers}</th>
        </tr>
      </thead>
      <tbody>
        {bars.length === 0 && none ? (
          <tr>
            <td colSpan={2} className={css['beside']}>
              {none}
            </td>
          </tr>
        ) : null}
        {bars.map(({ key, label, parts, beside }) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            <td>
              <span className={css['bar']} aria-hidden="true">
                {parts.map(({ value }, at) =>
                  value ? (
                    <span
                      key={series[at]?.name}
                      data-tone={series[at]?.tone}
                      style={{ inlineSize: `${(100 * value) / highest}%` }}
                    />
                  ) : null,
                )}
              </span>
              <span className={css['barNumbers']}>
                {parts.map(({ value, link }, at) => (
                  <BarNumber
                    key={series[at]?.name}
                    value={value}
                    link={link}
                    name={series.length > 1 ? series[at]!.name : null}
                    of={label}
                  />
                ))}
                {beside ? <span className={css['beside']}>{beside}</span> : null}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface NumberProps {
  /** Null where it cannot be said. */
  value: number | null;
  link: LinkProps | undefined;
  name: string | null;
  of: string;
}

/** One number with its name; where there is something behind it, it leads there. */
function BarNumber({ value, link, name, of }: NumberProps): ReactNode {
  if (name && !value) return null;
  const said = name ? `${value} ${name}` : String(value ?? '–');
  return link && value ? (
    <Link {...link} className={css['number']} aria-label={`${of}: ${said}`}>
      {said}
    </Link>
  ) : (
    <span className={css['number']}>{said}</span>
  );
}
