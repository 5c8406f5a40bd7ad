import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../elements/page.js';
import { Panel } from '../../elements/panel.js';
import { ShortForm } from '../forms/short-form.js';
import { THIS_VIEW } from '../lists/this-view.js';
import mail from '../mail/mail.module.css';
import { AnchorList } from './anchor-list.js';
import { PeopleTouched, TrailRows } from './trail-tables.js';
import { exportAddress, readTrailSearch, type TrailWish } from './trail-data.js';
import css from './trail.module.css';

/** Who saw what of whom: the form, what it found, and the anchors that prove the trail whole. */
export function TrailPage(): ReactNode {
  const { t } = useTranslation('desk');
  const navigate = useNavigate();
  const search = useSearch({ from: '/staff/desk/trail' });
  const { from, to, view } = search;
  const wish: TrailWish | null = from && to ? { ...search, from, to } : null;
  const hint = t('trail.momentHint');
  return (
    <Page
      title={t('trail.title')}
      lead={t('trail.lead')}
      beside={<Link to="/desk/data-map">{t('dataMap.open')}</Link>}
      wide
    >
      <div className={css['search']}>
        <Panel>
          <ShortForm
            key={JSON.stringify(search)}
            fields={[
              { name: 'from', label: t('trail.from'), hint, type: 'text' },
              { name: 'to', label: t('trail.to'), hint, type: 'text' },
              { name: 'student', label: t('trail.student'), type: 'text', optional: true },
              {
                name: 'actor',
                label: t('trail.actor'),
                hint: t('trail.actorHint'),
                type: 'text',
                optional: true,
              },
            ]}
            values={{ ...search }}
            submitLabel={t('trail.find')}
            send={(body) =>
              navigate({ to: '/desk/trail', search: { ...readTrailSearch(body), ...(view && { view }) } })
            }
            onDone={() => undefined}
          />
        </Panel>
      </div>
      {wish ? (
        <>
          <nav aria-label={t('trail.views')}>
            <ul className={mail['views']}>
              {([undefined, 'people'] as const).map((one) => (
                <li key={one ?? 'entries'}>
                  <Link
                    to="/desk/trail"
                    search={({ view: _view, ...rest }) => ({ ...rest, ...(one && { view: one }) })}
                    className={mail['view']}
                    {...THIS_VIEW}
                  >
                    {t(`trail.view.${one ?? 'entries'}`)}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
          {view === 'people' ? <PeopleTouched wish={wish} /> : <TrailRows wish={wish} />}
          <p className={css['exports']}>
            <a href={exportAddress(wish, 'entries')}>{t('trail.exportEntries')}</a>
            <a href={exportAddress(wish, 'people')}>{t('trail.exportPeople')}</a>
          </p>
        </>
      ) : (
        <p>{t('trail.start')}</p>
      )}
      <AnchorList />
    </Page>
  );
}
