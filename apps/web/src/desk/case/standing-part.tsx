import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudentCase } from '../../api/shapes/desk.js';
import type { CaseLine } from '../../api/shapes/pathway.js';
import { Label } from '../../elements/labelled.js';
import { Panel } from '../../elements/panel.js';
import { Waiting } from '../../elements/waiting.js';
import { useMay } from '../../session/session-query.js';
import { usePick } from '../../words/use-language.js';
import { casesOfQuery } from '../candidates/candidates-data.js';
import css from './case.module.css';
import { StatusPart } from './status-part.js';

/**
 * Where a person stands: a student by the answers of the co-op program; who studies in none of ours and comes by another
 * pathway, by the case there.
 */
export function StandingPart({ file }: { file: StudentCase }): ReactNode {
  const { t } = useTranslation('desk');
  const mayAsk = useMay('students.change');
  const isOurs = file.record.program !== null;
  const cases = useQuery({ ...casesOfQuery(file.record.id), enabled: mayAsk && !isOurs });
  if (cases.isLoading)
    return (
      <Panel id="status" heading={t('case.parts.status')}>
        <Waiting />
      </Panel>
    );
  const lines = cases.data?.items ?? [];
  const line = lines.find(({ closedAt }) => closedAt === null) ?? lines[0];
  return line ? <PathwayStanding line={line} /> : <StatusPart file={file} />;
}

function PathwayStanding({ line }: { line: CaseLine }): ReactNode {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation();
  const pick = usePick();
  return (
    <Panel id="status" heading={t('case.parts.status')}>
      <div className={css['answers']}>
        <span>
          <Label>{common('iec.desk.stage')}</Label>
          <strong>{pick(line.stage.names)}</strong>
        </span>
        <span>
          <Label>{t('case.whoseTurn')}</Label>
          <strong>{common(`iec.case.deskActors.${line.stage.acting}`)}</strong>
        </span>
      </div>
      <p className={css['why']}>{t('case.byPathway', { pathway: pick(line.pathwayNames) })}</p>
      <Link to="/desk/candidates/$id" params={{ id: line.id }}>
        {t('case.seePathway')}
      </Link>
    </Panel>
  );
}
