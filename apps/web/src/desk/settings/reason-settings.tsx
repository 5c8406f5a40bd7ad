import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import type { OwnReturnReason, ReturnReasonEdition } from '../../api/shapes/office.js';
import { Button } from '../../elements/button.js';
import { Dialog } from '../../elements/dialog.js';
import { Tag } from '../../elements/tag.js';
import { GivenReasons } from '../../student/given-reasons.js';
import { CaseTable } from '../case/case-table.js';
import { FormDialog } from '../forms/form-dialog.js';
import { EditionAndDraft } from './editions/edition-and-draft.js';
import { EditionBar, type Publishing } from './editions/edition-bar.js';
import { returnReasonEdition, useRefreshed } from './editions/edition-data.js';
import { EditionHistory } from './editions/edition-history.js';
import css from './editions/editions.module.css';
import { reasonFields, reasonOf, valuesOf } from './editions/reason-fields.js';
import { useMayChange } from './editions/use-may-change.js';
import { useSettingDraft } from './editions/use-setting-draft.js';

/** Why something goes back to its student, and what puts it right: the words students read, in both languages. */
export function ReasonSettings(): ReactNode {
  return (
    <EditionAndDraft setting="return_reasons" newest={returnReasonEdition}>
      {(data) => <Reasons edition={data} />}
    </EditionAndDraft>
  );
}

function Reasons({ edition }: { edition: ReturnReasonEdition }): ReactNode {
  const { t } = useTranslation('desk');
  const mayChange = useMayChange();
  const refreshed = useRefreshed('return_reasons');
  const draft = useSettingDraft('return_reasons', edition);
  const [editing, setEditing] = useState<OwnReturnReason | 'new' | null>(null);
  const [previewed, setPreviewed] = useState<OwnReturnReason | null>(null);
  const reasons = draft.shown;
  const publish = async (publishing: Publishing): Promise<void> => {
    await api.put('/office/return-reasons', { ...publishing, version: edition.edition, reasons });
    await refreshed();
  };
  const keep = (reason: OwnReturnReason): void => {
    const known = reasons.some(({ code }) => code === reason.code);
    draft.write(
      known ? reasons.map((one) => (one.code === reason.code ? reason : one)) : [...reasons, reason],
    );
  };
  return (
    <>
      <p className={css['lead']}>{t('editions.reasons.lead')}</p>
      <EditionBar edition={edition} draft={draft} publish={publish} />
      <CaseTable
        id="return-reasons"
        heading={t('settings.sections.reasons')}
        beside={
          mayChange ? (
            <Button small onClick={() => setEditing('new')}>
              {t('editions.reasons.new')}
            </Button>
          ) : null
        }
        rows={reasons.map((reason) => ({ ...reason, id: reason.code }))}
        columns={[
          { head: t('editions.reasons.text'), render: ({ text }) => <BothLanguages words={text} /> },
          { head: t('editions.reasons.fix'), render: ({ fix }) => <BothLanguages words={fix} /> },
          {
            head: t('editions.reasons.for'),
            render: (reason) => reason.for.map((use) => t(`editions.reasons.uses.${use}`)).join(', '),
          },
          {
            head: t('editions.reasons.state'),
            render: ({ retired }) => (
              <Tag tone={retired ? 'quiet' : 'holds'}>
                {t(retired ? 'editions.reasons.retired' : 'editions.reasons.given')}
              </Tag>
            ),
          },
          {
            head: '',
            render: (reason) => (
              <div className={css['buttons']}>
                <Button
                  kind="quiet"
                  small
                  onClick={() => setPreviewed(reason)}
                  aria-label={t('editions.reasons.previewNamed', { reason: reason.text.en })}
                >
                  {t('editions.preparation.preview')}
                </Button>
                {mayChange ? (
                  <Button
                    kind="quiet"
                    small
                    onClick={() => setEditing(reason)}
                    aria-label={`${t('case.edit')}: ${reason.text.en}`}
                  >
                    {t('case.edit')}
                  </Button>
                ) : null}
              </div>
            ),
          },
        ]}
      />
      <EditionHistory
        setting="return_reasons"
        mayChange={mayChange}
        summary={(content) =>
          t('editions.reasons.summary', {
            count: (content as OwnReturnReason[]).filter(({ retired }) => !retired).length,
          })
        }
      />
      {editing ? (
        <FormDialog
          title={editing === 'new' ? t('editions.reasons.new') : editing.text.en}
          fields={reasonFields(t, editing === 'new' ? null : editing.code)}
          values={editing === 'new' ? { uses: ['document'] } : valuesOf(editing)}
          submitLabel={t('editions.toDraft')}
          send={(body) => {
            keep(
              reasonOf(
                body,
                editing === 'new' ? null : editing.code,
                reasons.map(({ code }) => code),
              ),
            );
            return Promise.resolve();
          }}
          onClose={() => setEditing(null)}
        />
      ) : null}
      {previewed ? (
        <Dialog title={t('editions.preparation.preview')} onClose={() => setPreviewed(null)}>
          <GivenReasons reasons={[previewed]} />
        </Dialog>
      ) : null}
    </>
  );
}

function BothLanguages({ words }: { words: { en: string; fr: string } }): ReactNode {
  return (
    <span className={css['pair']}>
      <span lang="en">{words.en}</span>
      <span lang="fr" className={css['other']}>
        {words.fr}
      </span>
    </span>
  );
}
