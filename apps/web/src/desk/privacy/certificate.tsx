import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../elements/button.js';
import { Panel } from '../../elements/panel.js';
import { dateInProse } from '../../time/calendar-date.js';
import { useOfficeStamp } from '../../time/use-office-stamp.js';
import { useLanguage } from '../../words/use-language.js';
import css from './privacy.module.css';
import type { OneRun } from './privacy-data.js';

/** What was erased, by whose word, what is left of it and until when: to be printed and kept. */
export function Certificate({ run }: { run: OneRun }): ReactNode {
  const { t } = useTranslation('desk');
  const language = useLanguage();
  const stamp = useOfficeStamp();
  const { files, notes, erased, backupsExpireOn } = run;
  const lines: [string, string][] = [
    [t('privacy.proposed'), `${run.proposedBy}, ${stamp.inProse(run.proposedAtLocal ?? run.proposedAt)}`],
    [
      t('privacy.confirmedHead'),
      `${run.confirmedBy}, ${stamp.inProse(run.confirmedAtLocal ?? run.confirmedAt ?? '')}`,
    ],
    [t('privacy.finished'), stamp.inProse(run.finishedAtLocal ?? run.finishedAt ?? '')],
    [t('privacy.rulesThen'), t('privacy.editionNumber', { edition: run.edition })],
    [t('privacy.erasedHead'), t('privacy.erasedSums', { files: files.erased, ...erased })],
    [t('privacy.keptHead'), String(files.kept + notes.kept)],
    [
      t('privacy.backupsExpire'),
      t('privacy.backupsUntil', {
        date: backupsExpireOn ? dateInProse(backupsExpireOn, language) : '–',
        days: run.rules.backupDays,
      }),
    ],
    [t('privacy.leftHead'), t('privacy.left')],
    [t('privacy.numberHead'), run.id],
  ];
  return (
    <Panel beside={null} heading={t('privacy.certificateOf')}>
      <dl className={css['terms']}>
        {lines.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={css['screenOnly']}>
        <Button kind="secondary" small onClick={() => window.print()}>
          {t('privacy.print')}
        </Button>
      </p>
    </Panel>
  );
}
