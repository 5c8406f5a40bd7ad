import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DryRun } from '../../api/shapes/rule-packs.js';
import { Callout } from '../../elements/panel.js';
import table from '../../elements/table.module.css';
import { useCodeWord } from '../../words/use-code-word.js';
import { useLanguage } from '../../words/use-language.js';
import css from './rule-packs.module.css';

const COUNTS = ['moved', 'added', 'dropped', 'atOnce', 'never', 'silenced'] as const;

/** What a dry run found of the reminders that wait: by kind, which move, are added, fall away, leave at once or never. */
export function ReminderEffects({ run: { reminders, state } }: { run: DryRun }): ReactNode {
  const { t } = useTranslation('desk');
  const codeWord = useCodeWord();
  const language = useLanguage();
  const shown = (count: number): string => count.toLocaleString(`${language}-CA`);
  const silenced = (reminders ?? []).reduce((sum, one) => sum + one.silenced, 0);
  const title = t('rules.dryRun.reminders.title');
  return (
    <section aria-labelledby="reminder-effects">
      <h3 id="reminder-effects">{title}</h3>
      {reminders === null ? (
        <p>{t('rules.dryRun.reminders.unknown')}</p>
      ) : reminders.length === 0 ? (
        <p>{t(state === 'running' ? 'rules.dryRun.reminders.noneYet' : 'rules.dryRun.reminders.none')}</p>
      ) : (
        <>
          <p className={css['soft']}>{t('rules.dryRun.reminders.lead')}</p>
          {silenced > 0 ? (
            <Callout tone="asks">
              {t('rules.dryRun.reminders.silencedBody', { number: shown(silenced) })}
            </Callout>
          ) : null}
          <div className={table['scroll']} tabIndex={0} role="group" aria-label={title}>
            <table className={table['table']}>
              <thead>
                <tr>
                  <th scope="col">{t('rules.dryRun.reminders.kind')}</th>
                  {COUNTS.map((name) => (
                    <th key={name} scope="col">
                      {t(`rules.dryRun.reminders.${name}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {reminders.map((effect) => (
                  <tr key={effect.kind}>
                    <th scope="row">{codeWord('ledgerKind', effect.kind)}</th>
                    {COUNTS.map((name) => (
                      <td key={name}>{shown(effect[name])}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </section>
  );
}
