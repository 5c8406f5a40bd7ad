import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import type { Preparation, PreparationEdition } from '../../api/shapes/preparation.js';
import { SUBMISSION_KINDS } from '../../api/shapes/submission.js';
import { Button } from '../../elements/button.js';
import { Dialog } from '../../elements/dialog.js';
import { SelectField } from '../../fields/choice-fields.js';
import { PreparationSheet } from '../../preparation/preparation-sheet.js';
import { useCodeWord } from '../../words/use-code-word.js';
import { CaseTable } from '../case/case-table.js';
import { FormDialog } from '../forms/form-dialog.js';
import { EditionAndDraft } from './editions/edition-and-draft.js';
import { EditionBar, type Publishing } from './editions/edition-bar.js';
import { preparationEdition, useRefreshed } from './editions/edition-data.js';
import { EditionHistory } from './editions/edition-history.js';
import css from './editions/editions.module.css';
import { preparationFields, preparationOf, preparationValues } from './editions/preparation-fields.js';
import { useMayChange } from './editions/use-may-change.js';
import { useSettingDraft } from './editions/use-setting-draft.js';

/** What students have at hand for each kind of application to IRCC; previewed as they see it. */
export function PreparationSettings(): ReactNode {
  return (
    <EditionAndDraft setting="preparation" newest={preparationEdition}>
      {(data) => <Lists edition={data} />}
    </EditionAndDraft>
  );
}

function Lists({ edition }: { edition: PreparationEdition }): ReactNode {
  const { t } = useTranslation('desk');
  const word = useCodeWord();
  const mayChange = useMayChange();
  const refreshed = useRefreshed('preparation');
  const draft = useSettingDraft('preparation', edition);
  const [editing, setEditing] = useState<Preparation['kind'] | null>(null);
  const [previewed, setPreviewed] = useState<Preparation | null>(null);
  const lists = draft.shown;
  const missing = SUBMISSION_KINDS.filter((kind) => !lists.some((one) => one.kind === kind));
  const edited = lists.find((one) => one.kind === editing);
  const name = (kind: string): string => word('submissionKind', kind);
  const publish = async (publishing: Publishing): Promise<void> => {
    await api.put('/office/preparation', { ...publishing, version: edition.edition, preparations: lists });
    await refreshed();
  };
  const keep = async (kind: Preparation['kind'], body: Record<string, unknown>): Promise<void> => {
    const list = preparationOf(kind, body, (count) => t('editions.preparation.unequal', { count }));
    draft.write(edited ? lists.map((one) => (one.kind === kind ? list : one)) : [...lists, list]);
    await Promise.resolve();
  };
  return (
    <>
      <p className={css['lead']}>{t('editions.preparation.lead')}</p>
      <EditionBar edition={edition} draft={draft} publish={publish} />
      {mayChange && missing.length > 0 ? (
        <SelectField
          name="newKind"
          label={t('editions.preparation.new')}
          dense
          value=""
          empty="–"
          onValue={setEditing}
          choices={missing.map((value) => ({ value, label: name(value) }))}
        />
      ) : null}
      <CaseTable
        id="preparation"
        heading={t('settings.sections.preparation')}
        rows={lists.map((list) => ({ ...list, id: list.kind }))}
        columns={[
          { head: t('editions.preparation.kind'), render: ({ kind }) => name(kind) },
          {
            head: t('editions.preparation.lines'),
            render: ({ documents, numbers, confirmation }) =>
              t('editions.preparation.lineCount', {
                count: documents.length + numbers.length + confirmation.length,
              }),
          },
          { head: t('editions.preparation.checkedOn'), render: ({ checkedOn }) => checkedOn, nowrap: true },
          {
            head: '',
            render: (list) => (
              <div className={css['buttons']}>
                <Button
                  kind="quiet"
                  small
                  aria-label={t('editions.preparation.previewNamed', { kind: name(list.kind) })}
                  onClick={() => setPreviewed(list)}
                >
                  {t('editions.preparation.preview')}
                </Button>
                {mayChange ? (
                  <>
                    <Button
                      kind="quiet"
                      small
                      aria-label={`${t('case.edit')}: ${name(list.kind)}`}
                      onClick={() => setEditing(list.kind)}
                    >
                      {t('case.edit')}
                    </Button>
                    <Button
                      kind="quiet"
                      small
                      aria-label={t('editions.preparation.removeNamed', { kind: name(list.kind) })}
                      onClick={() => draft.write(lists.filter((one) => one.kind !== list.kind))}
                    >
                      {t('editions.preparation.remove')}
                    </Button>
                  </>
                ) : null}
              </div>
            ),
          },
        ]}
      />
      <EditionHistory
        setting="preparation"
        mayChange={mayChange}
        summary={(content) => t('editions.preparation.summary', { count: (content as Preparation[]).length })}
      />
      {editing ? (
        <FormDialog
          title={name(editing)}
          fields={preparationFields(t)}
          values={edited ? preparationValues(edited) : {}}
          submitLabel={t('editions.toDraft')}
          send={(body) => keep(editing, body)}
          onClose={() => setEditing(null)}
        />
      ) : null}
      {previewed ? (
        <Dialog
          title={t('editions.preparation.previewNamed', { kind: name(previewed.kind) })}
          onClose={() => setPreviewed(null)}
        >
          <PreparationSheet preparation={previewed} />
        </Dialog>
      ) : null}
    </>
  );
}
