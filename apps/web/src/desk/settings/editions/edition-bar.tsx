import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Edition } from '../../../api/shapes/office.js';
import { Callout } from '../../../elements/panel.js';
import { dateInProse } from '../../../time/calendar-date.js';
import { useLanguage } from '../../../words/use-language.js';
import { FormDialog } from '../../forms/form-dialog.js';
import { LeaveDialog } from '../../forms/leave-dialog.js';
import { DraftCallout } from './draft-callout.js';
import type { DraftState } from './use-setting-draft.js';

/** From which day and why, and which draft it publishes. */
export interface Publishing {
  inForceFrom?: string;
  note?: string;
  draft: number;
}

interface Props {
  edition: Omit<Edition, 'content'>;
  draft: DraftState;
  /** Whether something stands in a form that the draft does not have yet. */
  typed?: boolean;
  publish: (publishing: Publishing) => Promise<unknown>;
}

/** Says whether what is shown holds, waits or is a draft; a draft is published for today or a day to come. */
export function EditionBar({ edition, draft, typed = false, publish }: Props): ReactNode {
  const { t } = useTranslation('desk');
  const language = useLanguage();
  const [publishing, setPublishing] = useState(false);
  return (
    <div role="status">
      {draft.isBegun || draft.isUnsaved || draft.isUnreadable ? (
        <DraftCallout
          draft={draft}
          edition={edition.edition}
          typed={typed}
          onPublish={() => setPublishing(true)}
        />
      ) : edition.waiting && edition.inForceFrom ? (
        <Callout
          tone="office"
          title={t('editions.waiting', { date: dateInProse(edition.inForceFrom, language) })}
        >
          <p>{t('editions.waitingBody')}</p>
        </Callout>
      ) : null}
      <LeaveDialog dirty={draft.isUnsaved || typed} />
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
            publish({
              ...Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null)),
              draft: draft.kept.version,
            })
          }
          onClose={() => setPublishing(false)}
        />
      ) : null}
    </div>
  );
}
