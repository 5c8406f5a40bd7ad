import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PROGRAMME_PARTS, type ProgrammePart } from '../../api/shapes/pathway.js';
import { Page } from '../../elements/page.js';
import { Loaded } from '../../elements/waiting.js';
import { LeaveDialog } from '../forms/leave-dialog.js';
import { PartDesk } from './part-desk.js';
import { type Draft, editionsQuery } from './programme-data.js';
import css from './programme.module.css';

const route = getRouteApi('/staff/desk/iec-programme');

/** The programme's dated data, a part at a time. What is changed and not published stays while one looks at another part. */
export function ProgrammePage(): ReactNode {
  const { t } = useTranslation('desk');
  const { part = 'country_table' } = route.useSearch();
  const editions = useQuery(editionsQuery(part));
  const [drafts, setDrafts] = useState<Partial<Record<ProgrammePart, Draft>>>({});
  return (
    <Page
      title={t('programme.title')}
      lead={<p>{t('programme.lead')}</p>}
      back={{ to: '/desk/candidates', label: t('programme.back') }}
      wide
    >
      <nav className={css['parts']} aria-label={t('programme.partsLabel')}>
        {PROGRAMME_PARTS.map((one) => (
          <Link
            key={one}
            to="/desk/iec-programme"
            search={{ part: one }}
            aria-current={one === part ? 'page' : undefined}
          >
            {t(`programme.parts.${one}`)}
            {drafts[one] ? <span className={css['mark']}>{t('programme.changedMark')}</span> : null}
          </Link>
        ))}
      </nav>
      <Loaded query={editions}>
        {(all) => (
          <PartDesk
            key={`${part}${all[0]?.edition}`}
            part={part}
            all={all}
            draft={drafts[part]}
            onDraft={(draft) => setDrafts({ ...drafts, [part]: draft })}
          />
        )}
      </Loaded>
      <LeaveDialog dirty={Object.values(drafts).some(Boolean)} />
    </Page>
  );
}
