import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import type { WorkTerm } from '../../api/shapes/record.js';
import type { OwnStatementLink } from '../../api/shapes/statement.js';
import { Button } from '../../elements/button.js';
import { Panel } from '../../elements/panel.js';
import rows from '../../elements/row-list.module.css';
import { LoadFailed, Loaded } from '../../elements/waiting.js';
import { AddressToCopy } from '../../fields/address-to-copy.js';
import { dateInProse } from '../../time/calendar-date.js';
import { useLanguage } from '../../words/use-language.js';
import css from './employer-links.module.css';
import { linkAddress, linksQuery } from './links-query.js';
import { usePlacementName } from './placement-name.js';

/** Every link there was, those that still open something first, with who looked how often. */
export function LinkList({ workTerms }: { workTerms: WorkTerm[] }): ReactNode {
  const { t } = useTranslation();
  const links = useQuery(linksQuery);
  return (
    <Panel heading={t('employerLinks.links')} flush>
      <Loaded query={links}>
        {(list) =>
          list.length === 0 ? (
            <p className={rows['none']}>{t('employerLinks.none')}</p>
          ) : (
            <ul className={rows['list']}>
              {list
                .toSorted((a, b) => Number(b.state === 'open') - Number(a.state === 'open'))
                .map((link) => (
                  <OneLink
                    key={link.id}
                    link={link}
                    workTerm={workTerms.find((term) => term.id === link.workTermId)}
                  />
                ))}
            </ul>
          )
        }
      </Loaded>
    </Panel>
  );
}

function OneLink({ link, workTerm }: { link: OwnStatementLink; workTerm: WorkTerm | undefined }): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const queries = useQueryClient();
  const placementName = usePlacementName();
  const name = workTerm ? placementName(workTerm).label : t('employerLinks.unnamed');
  const revoke = useMutation({
    mutationFn: () => api.remove(`/me/employer-statements/${link.id}`),
    onSuccess: () => queries.invalidateQueries({ queryKey: linksQuery.queryKey, exact: true }),
  });
  const day = (instant: string | null): string => dateInProse(instant ?? '', language);
  const ended =
    link.state === 'expired'
      ? t('employerLinks.expired', { date: day(link.expiresAtLocal) })
      : t(link.revokedBy === 'office' ? 'employerLinks.revokedByOffice' : 'employerLinks.revoked', {
          date: day(link.revokedAtLocal),
        });
  return (
    <li className={`${rows['row']} ${css['link']}`}>
      <span className={rows['title']}>{name}</span>
      <span className={rows['detail']}>
        {[
          t('employerLinks.made_on', { date: day(link.createdAtLocal) }),
          link.state === 'open' ? t('employerLinks.until', { date: day(link.expiresAtLocal) }) : '',
          t('employerLinks.opened', { count: link.views, last: day(link.lastViewedAtLocal) }),
        ]
          .filter(Boolean)
          .join(', ')}
      </span>
      {link.token ? (
        <AddressToCopy
          name={`address-${link.id}`}
          label={t('employerLinks.address')}
          address={linkAddress(link.token)}
          copyLabel={t('employerLinks.copy')}
        />
      ) : null}
      {link.state === 'open' ? (
        <div className="actions">
          <Button
            kind="danger"
            small
            busy={revoke.isPending}
            onClick={() => revoke.mutate()}
            aria-label={t('employerLinks.revokeNamed', { name })}
          >
            {t('employerLinks.revoke')}
          </Button>
        </div>
      ) : (
        <span className={rows['detail']}>{ended}</span>
      )}
      {revoke.isError ? <LoadFailed error={revoke.error} again={() => revoke.mutate()} /> : null}
    </li>
  );
}
