import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RULE_KINDS, type RulePackInFull } from '../../api/shapes/rule-packs.js';
import { Button } from '../../elements/button.js';
import { Page } from '../../elements/page.js';
import { Tag } from '../../elements/tag.js';
import { LoadedPage } from '../../elements/waiting.js';
import { useMay } from '../../session/session-query.js';
import { DifferenceList } from './difference-list.js';
import { DryRunPanel } from './dry-run-panel.js';
import { KindTable } from './kind-table.js';
import { ReminderDays } from './reminder-days.js';
import { rulePackQuery } from './rule-pack-data.js';
import { useStamp } from './use-stamp.js';

/** One edition of the rules: how it differs, whom it would affect, and every row of it. */
export function PackPage(): ReactNode {
  const { t } = useTranslation('desk');
  const { id } = useParams({ from: '/staff/desk/rules/$id' });
  const query = useQuery(rulePackQuery(id));
  return (
    <LoadedPage query={query} title={t('rules.title')}>
      {(pack) => <Pack pack={pack} key={pack.id} />}
    </LoadedPage>
  );
}

function Pack({ pack }: { pack: RulePackInFull }): ReactNode {
  const { t } = useTranslation('desk');
  const stamp = useStamp();
  const administrator = useMay('rules.change');
  const isInForce = pack.id === pack.inForce;
  return (
    <Page
      title={t('rules.packTitle', { id: pack.id })}
      lead={
        pack.loadedBy === null || pack.loadedAt === null
          ? t('rules.byProduct')
          : `${t('rules.loadedBy', { name: pack.loadedBy })}, ${stamp(pack.loadedAtLocal ?? pack.loadedAt)}`
      }
      back={{ to: '/desk/rules', label: t('rules.title') }}
      beside={
        <>
          {isInForce ? <Tag tone="holds">{t('rules.inForce')}</Tag> : null}{' '}
          <Button kind="secondary" onClick={() => download(pack)}>
            {t('rules.download')}
          </Button>
        </>
      }
      wide
    >
      {isInForce ? null : <DifferenceList pack={pack} />}
      {administrator && !isInForce ? <DryRunPanel pack={pack} /> : null}
      {RULE_KINDS.map((kind) => (
        <KindTable key={kind} kind={kind} rows={pack.contents[kind]} />
      ))}
      <ReminderDays pack={pack} />
    </Page>
  );
}

function download({ id, contents }: RulePackInFull): void {
  const address = URL.createObjectURL(
    new Blob([`${JSON.stringify(contents, null, 2)}\n`], { type: 'application/json' }),
  );
  const link = document.createElement('a');
  link.href = address;
  link.download = `rule-pack-${id}.json`;
  link.click();
  URL.revokeObjectURL(address);
}
