import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Callout } from '../../elements/panel.js';
import table from '../../elements/table.module.css';
import { Loaded } from '../../elements/waiting.js';
import { useOfficeStamp } from '../../time/use-office-stamp.js';
import { useCodeWord, useDeedWord } from '../../words/use-code-word.js';
import { CaseTable } from '../case/case-table.js';
import { MoreRows } from '../lists/more-rows.js';
import { usePages } from '../lists/pages-ahead.js';
import { peopleQuery, type TouchedPerson, type TrailItem, trailPages, type TrailWish } from './trail-data.js';

export function TrailRows({ wish }: { wish: TrailWish }): ReactNode {
  const { t } = useTranslation('desk');
  const word = useCodeWord();
  const deed = useDeedWord();
  const stamp = useOfficeStamp();
  const list = usePages(trailPages(wish));
  return (
    <Loaded query={list.pages}>
      {() => (
        <>
          <CaseTable
            id="trail"
            heading={t('trail.entries')}
            // A list is one row of the trail and several here: with the person it is one.
            rows={list.items.map((item) => ({ ...item, row: item.id, id: `${item.id} ${item.student.id}` }))}
            long={{ hasMore: list.next !== null }}
            columns={[
              { head: t('trail.columns.when'), render: ({ atLocal, at }) => stamp.inTable(atLocal ?? at) },
              {
                head: t('trail.columns.who'),
                render: ({ actor, onBehalfOf }) => (
                  <>
                    {actor.kind === 'system' ? word('actorKind', actor.name) : actor.name}
                    {onBehalfOf ? (
                      <span className={table['change']}>{t('trail.onBehalf', { name: onBehalfOf })}</span>
                    ) : null}
                  </>
                ),
              },
              { head: t('trail.columns.what'), render: ({ action }) => deed(action) },
              { head: t('trail.columns.whom'), render: ({ student }) => <Whom student={student} /> },
              { head: t('trail.columns.where'), render: ({ address }) => address ?? '' },
            ]}
          />
          <MoreRows list={list} />
        </>
      )}
    </Loaded>
  );
}

export function PeopleTouched({ wish }: { wish: TrailWish }): ReactNode {
  const { t } = useTranslation('desk');
  const stamp = useOfficeStamp();
  const query = useQuery(peopleQuery(wish));
  return (
    <Loaded query={query}>
      {(people) => (
        <>
          {people.more ? <Callout tone="asks">{t('trail.moreThan')}</Callout> : null}
          <CaseTable<TouchedPerson>
            id="people"
            heading={t('trail.people')}
            rows={people.items}
            columns={[
              { head: t('trail.columns.whom'), render: (person) => <Whom student={person} /> },
              { head: t('trail.columns.email'), render: ({ email }) => email ?? '' },
              { head: t('trail.columns.times'), render: ({ times }) => times },
              {
                head: t('trail.columns.first'),
                render: (one) => stamp.inTable(one.firstAtLocal ?? one.firstAt),
              },
              {
                head: t('trail.columns.last'),
                render: (one) => stamp.inTable(one.lastAtLocal ?? one.lastAt),
              },
            ]}
          />
        </>
      )}
    </Loaded>
  );
}

function Whom({ student }: { student: TrailItem['student'] }): ReactNode {
  const { t } = useTranslation('desk');
  if (!student.name) return t('trail.erased', { id: student.id });
  return (
    <>
      {student.name}
      <span className={table['change']}>{student.studentNumber}</span>
    </>
  );
}
