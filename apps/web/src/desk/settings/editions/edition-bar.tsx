import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Edition } from '../../../api/shapes/office.js';
import { Button } from '../../../elements/button.js';
import { Callout } from '../../../elements/panel.js';
import { dateInProse } from '../../../time/calendar-date.js';
import { useLanguage } from '../../../words/use-language.js';
import { FormDialog } from '../../forms/form-dialog.js';
import { LeaveDialog } from '../../forms/leave-dialog.js';
import css from './editions.module.css';

/** From which day, and why. */
export interface Publishing {
  inForceFrom?: string;
  note?: string;
}

interface Props {
  edition: Omit<Edition, 'content'>;
  /** Whether what is shown differs from the newest edition. */
  changed: boolean;
  publish: (publishing: Publishing) => Promise<unknown>;
  onDiscard: () => void;
}

/**
 * Says whether what is shown holds, waits or is a draft of this screen; a draft is published for today or a day to come,
 * and not left behind unasked.
 */
export function EditionBar({ edition, changed, publish, onDiscard }: Props): ReactNode {
  const { t } = useTranslation('desk');
  const language = useLanguage();
  const [publishing, setPublishing] = useState(false);
  return (
    <div role="status">
      {changed ? (
        <Callout tone="asks" title={t('editions.draft')}>
          <p>{t('editions.draftBody')}</p>
          <div className={css['buttons']}>
            <Button small onClick={() => setPublishing(true)}>
              {t('editions.publish')}
            </Button>
            <Button small kind="secondary" onClick={onDiscard}>
              {t('editions.discard')}
            </Button>
          </div>
        </Callout>
      ) : edition.waiting && edition.inForceFrom ? (
        <Callout
          tone="office"
          title={t('editions.waiting', { date: dateInProse(edition.inForceFrom, language) })}
        >
          <p>{t('editions.waitingBody')}</p>
        </Callout>
      ) : null}
      <LeaveDialog dirty={changed} />
      {publishing ? (
        <FormDialog
          title={t('editions.publish')}
          fields={[
            {
              name: 'inForceFrom',
              label: t('editions.from'),
              hint: t('editions.fromHint'),
              type: 'date',
              optional: true,
            },
            {
              name: 'note',
              label: t('editions.note'),
              hint: t('editions.noteHint'),
              type: 'text',
              optional: true,
            },
          ]}
          submitLabel={t('editions.publish')}
          send={(body) =>
            publish(
              Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null)) as Publishing,
            )
          }
          onClose={() => setPublishing(false)}
        />
      ) : null}
    </div>
  );
}
