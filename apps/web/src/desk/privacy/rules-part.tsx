import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import { Button } from '../../elements/button.js';
import { Panel } from '../../elements/panel.js';
import { useNeedsTwo } from '../approvals/approvals-data.js';
import { FormDialog } from '../forms/form-dialog.js';
import type { FormField } from '../forms/form-field.js';
import { EditionAndDraft } from '../settings/editions/edition-and-draft.js';
import { EditionBar, type Publishing } from '../settings/editions/edition-bar.js';
import { useRefreshed } from '../settings/editions/edition-data.js';
import { useSettingDraft } from '../settings/editions/use-setting-draft.js';
import { rulesQuery, type Rules, type RulesEdition } from './privacy-data.js';
import css from './privacy.module.css';

const KINDS = ['file', 'notes'] as const;

/** The terms as the office set them, in editions: floor and ceiling for each kind of data. */
export function RulesPart(): ReactNode {
  return (
    <EditionAndDraft setting="retention" newest={rulesQuery}>
      {(edition) => <Terms edition={edition} />}
    </EditionAndDraft>
  );
}

function Terms({ edition }: { edition: RulesEdition }): ReactNode {
  const { t } = useTranslation('desk');
  const refreshed = useRefreshed('retention');
  const draft = useSettingDraft('retention', edition);
  const [editing, setEditing] = useState(false);
  const needsTwo = useNeedsTwo('bulk_purge');
  const { shown } = draft;
  const publish = async (publishing: Publishing): Promise<void> => {
    await api.put('/retention/rules', { ...publishing, version: edition.edition, rules: shown });
    await refreshed();
  };
  return (
    <>
      <EditionBar edition={edition} draft={draft} publish={publish} />
      <Panel
        id="rules"
        heading={t('privacy.rules')}
        beside={
          <Button kind="secondary" small onClick={() => setEditing(true)}>
            {t('privacy.changeRules')}
          </Button>
        }
      >
        <dl className={css['terms']}>
          {KINDS.map((kind) => (
            <div key={kind}>
              <dt>{t(`privacy.kind.${kind}`)}</dt>
              <dd>
                {shown[kind].ceilingDays === null
                  ? t('privacy.keptForGood')
                  : t('privacy.term', {
                      ceiling: shown[kind].ceilingDays,
                      floor: shown[kind].floorDays,
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
            <dd>{t('privacy.backupsGo', { days: shown.backupDays })}</dd>
          </div>
          <div>
            <dt>{t('privacy.whoConfirms')}</dt>
            <dd>{needsTwo ? t('privacy.twoPersons') : t('privacy.onePerson')}</dd>
          </div>
        </dl>
        {editing ? <TermsDialog rules={shown} write={draft.write} onClose={() => setEditing(false)} /> : null}
      </Panel>
    </>
  );
}

interface TermsProps {
  rules: Rules;
  write: (rules: Rules) => void;
  onClose: () => void;
}

/** Named by their paths in what the server is sent. */
const DAYS = [
  'file.floorDays',
  'file.ceilingDays',
  'notes.floorDays',
  'notes.ceilingDays',
  'backupDays',
] as const;

function TermsDialog({ rules, write, onClose }: TermsProps): ReactNode {
  const { t } = useTranslation('desk');
  const fields = DAYS.map((name): FormField => ({
    name,
    label: t(`privacy.field.${name.replace('.', '_') as 'backupDays'}`),
    ...(name.endsWith('ceilingDays') && { optional: true, hint: t('privacy.emptyKeeps') }),
    ...(name.endsWith('floorDays') && { hint: t('privacy.floorHint') }),
    type: 'number',
  }));
  const { file, notes, backupDays } = rules;
  return (
    <FormDialog
      title={t('privacy.changeRules')}
      lead={<p>{t('privacy.changeLead')}</p>}
      fields={fields}
      values={{
        'file.floorDays': file.floorDays,
        'file.ceilingDays': file.ceilingDays,
        'notes.floorDays': notes.floorDays,
        'notes.ceilingDays': notes.ceilingDays,
        backupDays,
      }}
      submitLabel={t('editions.toDraft')}
      send={(body) => {
        const days = body as Record<(typeof DAYS)[number], number>;
        const terms = (kind: (typeof KINDS)[number]) => ({
          floorDays: days[`${kind}.floorDays`],
          ceilingDays: days[`${kind}.ceilingDays`],
        });
        write({ file: terms('file'), notes: terms('notes'), backupDays: days.backupDays });
        return Promise.resolve();
      }}
      onClose={onClose}
    />
  );
}
