import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import type { PlacementBasis, Program } from '../../api/shapes/record.js';
import { Button, ButtonLink } from '../../elements/button.js';
import { Page } from '../../elements/page.js';
import { Panel } from '../../elements/panel.js';
import table from '../../elements/table.module.css';
import { Tag, type Tone } from '../../elements/tag.js';
import { Loaded } from '../../elements/waiting.js';
import { FormDialog } from '../forms/form-dialog.js';
import { programsQuery } from '../queue/queue-data.js';
import { useProgramFields } from './program-fields.js';

const BASIS: Record<PlacementBasis, Tone> = {
  mandatory_all: 'holds',
  required_in_stream: 'holds',
  optional: 'asks',
};
const NEW = { level: 'post_secondary', kind: 'academic', placementBasis: 'mandatory_all' };

export function ProgramsPage(): ReactNode {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation();
  const queries = useQueryClient();
  const programs = useQuery(programsQuery);
  const fields = useProgramFields();
  const [editing, setEditing] = useState<Program | 'new' | null>(null);
  const send = async (body: Record<string, unknown>): Promise<void> => {
    if (editing !== 'new' && editing)
      await api.patch(`/programs/${editing.id}`, { version: editing.version, ...body });
    else await api.post('/programs', body);
    await queries.invalidateQueries({ queryKey: programsQuery.queryKey });
  };
  return (
    <Page
      title={t('programs.title')}
      lead={t('programs.lead')}
      wide
      beside={<Button onClick={() => setEditing('new')}>{t('programs.new')}</Button>}
    >
      <Loaded query={programs}>
        {(list) => (
          <Panel flush>
            <table className={`${table['table']} ${table['stacked']}`}>
              <thead>
                <tr>
                  <th scope="col">{t('programs.code')}</th>
                  <th scope="col">{t('programs.name')}</th>
                  <th scope="col">{t('programs.placementBasis')}</th>
                  <th scope="col">{t('programs.totalWeeks')}</th>
                  <th scope="col">{t('programs.share')}</th>
                  <th scope="col">{t('programs.streamCertified')}</th>
                  <th scope="col">
                    <span className="heard">{t('case.edit')}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {list.map((program) => (
                  <tr key={program.id}>
                    <th scope="row">{program.code}</th>
                    <td>{program.name}</td>
                    <td>
                      <Tag tone={BASIS[program.placementBasis]}>
                        {t(`programs.bases.${program.placementBasis}`)}
                      </Tag>
                    </td>
                    <td>
                      {program.workTermWeeks} / {program.totalWeeks}
                    </td>
                    <td>{Math.round((program.workTermWeeks / program.totalWeeks) * 100)} %</td>
                    <td>{common(program.streamCertified ? 'frame.yes' : 'frame.no')}</td>
                    <td>
                      <ButtonLink
                        kind="quiet"
                        small
                        to="/desk/programs/$id/plan"
                        params={{ id: program.id }}
                        aria-label={t('plans.openNamed', { code: program.code })}
                      >
                        {t('plans.of')}
                      </ButtonLink>
                      <Button
                        kind="quiet"
                        small
                        onClick={() => setEditing(program)}
                        aria-label={t('programs.edit', { code: program.code })}
                      >
                        {t('case.edit')}
                      </Button>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Panel>
        )}
      </Loaded>
      {editing ? (
        <FormDialog
          title={editing === 'new' ? t('programs.new') : t('programs.edit', { code: editing.code })}
          fields={fields}
          values={editing === 'new' ? NEW : { ...editing }}
          send={send}
          onClose={() => setEditing(null)}
        />
      ) : null}
    </Page>
  );
}
