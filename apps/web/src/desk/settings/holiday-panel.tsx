import { queryOptions, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import type { OfficeHolidays } from '../../api/shapes/office.js';
import disclosure from '../../elements/disclosure.module.css';
import { Panel } from '../../elements/panel.js';
import table from '../../elements/table.module.css';
import { Loaded } from '../../elements/waiting.js';
import { dateInProse } from '../../time/calendar-date.js';
import { useCodeWord } from '../../words/use-code-word.js';
import { useLanguage, usePick } from '../../words/use-language.js';
import css from './settings.module.css';

export const holidaysQuery = queryOptions({
  queryKey: ['desk', 'office', 'holidays'],
  queryFn: ({ signal }) => api.get<OfficeHolidays>('/office/holidays', {}, signal),
});

/** The days on which the office's clock stands still, year by year, with the law, where it was read, and when. */
export function HolidayPanel(): ReactNode {
  const { t } = useTranslation('desk');
  const holidays = useQuery(holidaysQuery);
  return (
    <Panel heading={t('holidays.title')}>
      <Loaded query={holidays}>{(data) => <Holidays of={data} />}</Loaded>
    </Panel>
  );
}

function Holidays({ of }: { of: OfficeHolidays }): ReactNode {
  const { t } = useTranslation('desk');
  const language = useLanguage();
  const pick = usePick();
  const word = useCodeWord();
  const years = [...new Set(of.days.map(({ on }) => on.slice(0, 4)))];
  return (
    <>
      <p>
        {t('holidays.lead', { province: word('province', of.province), law: pick(of.law) })} {pick(of.note)}
      </p>
      <p className={css['soft']}>
        {t(of.official ? 'holidays.official' : 'holidays.secondary', {
          date: dateInProse(of.verifiedOn, language),
        })}{' '}
        {of.sources.map((source) => (
          <a key={source} className={css['source']} href={source} rel="noreferrer" target="_blank">
            {new URL(source).hostname}
          </a>
        ))}
      </p>
      {years.map((year, index) => (
        <details key={year} className={disclosure['disclosure']} open={index === 0}>
          <summary>{year}</summary>
          <table className={table['table']}>
            <tbody>
              {rowsOf(of, year).map(({ on, names, fellOn }) => (
                <tr key={`${on}${names ? names.en : ''}`}>
                  <th scope="row" className={table['nowrap']}>
                    {dateInProse(on, language)}
                  </th>
                  <td>
                    {names ? pick(names) : t('holidays.own')}
                    {fellOn ? (
                      <span className={table['change']}>
                        {t('holidays.moved', { date: dateInProse(fellOn, language) })}
                      </span>
                    ) : null}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      ))}
    </>
  );
}

/** The holidays of a year and the office's own days among them, in order. */
function rowsOf({ days, closedDays }: OfficeHolidays, year: string) {
  const own = closedDays.map((on) => ({ on, names: null, fellOn: null }));
  return [...days, ...own]
    .filter(({ on }) => on.startsWith(`${year}-`))
    .toSorted((a, b) => (a.on < b.on ? -1 : 1));
}
