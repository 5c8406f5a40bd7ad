import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Edition, PROGRAMME_PARTS, type ProgrammePart } from '../../api/shapes/pathway.js';
import { FactList } from '../../elements/fact-list.js';
import { Page } from '../../elements/page.js';
import { Panel } from '../../elements/panel.js';
import table from '../../elements/table.module.css';
import { Loaded } from '../../elements/waiting.js';
import { SelectField } from '../../fields/choice-fields.js';
import { useAccount } from '../../session/session-query.js';
import { dateInProse } from '../../time/calendar-date.js';
import { useLanguage } from '../../words/use-language.js';
import { editionsQuery } from './candidates-data.js';
import css from './programme.module.css';
import { ProgrammeRows } from './programme-rows.js';

/** The programme's dated data, a part at a time, with every edition of it. */
export function ProgrammePage(): ReactNode {
  const { t } = useTranslation();
  const [part, setPart] = useState<ProgrammePart>('country_table');
  const editions = useQuery(editionsQuery(part));
  return (
    <Page
      title={t('iec.programme.title')}
      lead={t('iec.programme.lead')}
      back={{ to: '/desk/candidates', label: t('iec.desk.title') }}
      wide
    >
      <SelectField
        name="part"
        label={t('iec.programme.part')}
        error={undefined}
        value={part}
        onValue={setPart}
        width="medium"
        choices={PROGRAMME_PARTS.map((value) => ({ value, label: t(`iec.programme.parts.${value}`) }))}
      />
      <Loaded query={editions}>
        {(list) => (list[0] ? <Part key={`${part}${list[0].edition}`} latest={list[0]} all={list} /> : null)}
      </Loaded>
    </Page>
  );
}

function Part({ latest, all }: { latest: Edition; all: Edition[] }): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const administrator = useAccount()?.role === 'administrator';
  return (
    <>
      <Panel
        heading={t('iec.programme.edition', { number: latest.edition })}
        beside={t('iec.programme.inForce')}
      >
        <FactList
          facts={[
            { name: t('iec.programme.source'), value: <span className={css['words']}>{latest.source}</span> },
            { name: t('iec.programme.publishedOn'), value: dateInProse(latest.publishedOn, language) },
            { name: t('iec.programme.verifiedOn'), value: dateInProse(latest.verifiedOn, language) },
          ]}
        />
      </Panel>
      {administrator ? null : <p>{t('iec.programme.onlyAdministrators')}</p>}
      <ProgrammeRows latest={latest} editable={administrator} />
      <Panel heading={t('iec.programme.history')} flush>
        <table className={`${table['table']} ${table['stacked']}`}>
          <tbody>
            {all.map((one) => (
              <tr key={one.edition}>
                <th scope="row">{t('iec.programme.edition', { number: one.edition })}</th>
                <td>{one.reason}</td>
                <td>
                  {one.recordedBy
                    ? t('iec.programme.by', {
                        name: one.recordedBy,
                        date: dateInProse(one.recordedAt.slice(0, 10), language),
                      })
                    : t('iec.programme.shipped')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Panel>
    </>
  );
}
