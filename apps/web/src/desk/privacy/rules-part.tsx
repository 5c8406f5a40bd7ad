import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import { Button } from '../../elements/button.js';
import { Callout, Panel } from '../../elements/panel.js';
import { Loaded } from '../../elements/waiting.js';
import { dateInProse } from '../../time/calendar-date.js';
import { useLanguage } from '../../words/use-language.js';
import { useNeedsTwo } from '../approvals/approvals-data.js';
import { FormDialog } from '../forms/form-dialog.js';
import type { FormField } from '../forms/form-field.js';
import { rulesQuery, type Rules } from './privacy-data.js';
import css from './privacy.module.css';

const KINDS = ['file', 'notes'] as const;

/** The terms as the office set them, floor and ceiling for each kind of data. */
export function RulesPart(): ReactNode {
  const { t } = useTranslation('desk');
  const language = useLanguage();
  const rules = useQuery(rulesQuery);
  const [editing, setEditing] = useState(false);
  const needsTwo = useNeedsTwo('bulk_purge');
  return (
    <Panel
      id="rules"
      heading={t('privacy.rules')}
      beside={
        <Button kind="secondary" small onClick={() => setEditing(true)} aria-disabled={!rules.data}>
          {t('privacy.changeRules')}
        </Button>
      }
    >
      <Loaded query={rules}>
        {({ edition, content, waiting, inForceFrom }) => (
          <>
            {waiting && inForceFrom ? (
              <Callout
                tone="office"
                title={t('editions.waiting', { date: dateInProse(inForceFrom, language) })}
              />
            ) : null}
            <dl className={css['terms']}>
              {KINDS.map((kind) => (
                <div key={kind}>
                  <dt>{t(`privacy.kind.${kind}`)}</dt>
                  <dd>
                    {content[kind].ceilingDays === null
                      ? t('privacy.keptForGood')
                      : t('privacy.term', {
                          ceiling: content[kind].ceilingDays,
                          floor: content[kind].floorDays,
                        })}
                  </dd>
                </div>
              ))}
              <div>
                <dt>{t('privacy.kind.images')}</dt>
                <dd>
                  <Link to="/desk/settings/$section" params={{ section: 'documents' }}>
                    {t('privacy.imagesElsewhere')}
                  </Link>
                </dd>
              </div>
              <div>
                <dt>{t('privacy.backups')}</dt>
                <dd>{t('privacy.backupsGo', { days: content.backupDays })}</dd>
              </div>
              <div>
                <dt>{t('privacy.whoConfirms')}</dt>
                <dd>{needsTwo ? t('privacy.twoPersons') : t('privacy.onePerson')}</dd>
              </div>
            </dl>
            {editing ? (
              <RulesDialog edition={edition} rules={content} onClose={() => setEditing(false)} />
            ) : null}
          </>
        )}
      </Loaded>
    </Panel>
  );
}

/** Named by their paths, so that the server's faults find their fields. */
const DAYS = [
  'rules.file.floorDays',
  'rules.file.ceilingDays',
  'rules.notes.floorDays',
  'rules.notes.ceilingDays',
  'rules.backupDays',
] as const;

function RulesDialog(part: { edition: number; rules: Rules; onClose: () => void }): ReactNode {
  const { t } = useTranslation('desk');
  const queries = useQueryClient();
  const { file, notes, backupDays } = part.rules;
  const fields: FormField[] = [
    ...DAYS.map((name): FormField => ({
      name,
      label: t(`privacy.field.${name.replace('rules.', '').replace('.', '_') as 'backupDays'}`),
      ...(name.endsWith('ceilingDays') && { optional: true, hint: t('privacy.emptyKeeps') }),
      ...(name.endsWith('floorDays') && { hint: t('privacy.floorHint') }),
      type: 'number',
    })),
    {
      name: 'note',
      label: t('editions.note'),
      hint: t('editions.noteHint'),
      type: 'text',
      optional: true,
    },
  ];
  return (
    <FormDialog
      title={t('privacy.changeRules')}
      lead={<p>{t('privacy.changeLead')}</p>}
      fields={fields}
      values={{
        'rules.file.floorDays': file.floorDays,
        'rules.file.ceilingDays': file.ceilingDays,
        'rules.notes.floorDays': notes.floorDays,
        'rules.notes.ceilingDays': notes.ceilingDays,
        'rules.backupDays': backupDays,
      }}
      send={async (body) => {
        const terms = (kind: string) => ({
          floorDays: body[`rules.${kind}.floorDays`],
          ceilingDays: body[`rules.${kind}.ceilingDays`],
        });
        await api.put('/retention/rules', {
          version: part.edition,
          rules: {
            file: terms('file'),
            notes: terms('notes'),
            backupDays: body['rules.backupDays'],
          },
          ...(body['note'] ? { note: body['note'] } : {}),
        });
        await queries.invalidateQueries({ queryKey: ['desk', 'editions', 'retention'] });
        await queries.invalidateQueries({ queryKey: ['desk', 'retention'] });
      }}
      onClose={part.onClose}
    />
  );
}
