import type { TFunction } from 'i18next';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import { sameContent } from '../../api/same-content.js';
import type { Term, TermsEdition } from '../../api/shapes/office.js';
import { Button } from '../../elements/button.js';
import { CaseTable } from '../case/case-table.js';
import { FormDialog } from '../forms/form-dialog.js';
import type { FormField } from '../forms/form-field.js';
import { CopyTerms } from './copy-terms.js';
import { EditionAndDraft } from './editions/edition-and-draft.js';
import { EditionBar, type Publishing } from './editions/edition-bar.js';
import { termsEdition, useRefreshed } from './editions/edition-data.js';
import { EditionHistory } from './editions/edition-history.js';
import css from './editions/editions.module.css';
import { TermsPreview } from './editions/terms-preview.js';
import { useMayChange } from './editions/use-may-change.js';
import { useSettingDraft } from './editions/use-setting-draft.js';
import { termsCopied } from './terms-copied.js';

/** The terms of the calendar, in editions; those of the year to come are copied into the draft. */
export function TermSettings(): ReactNode {
  return (
    <EditionAndDraft setting="terms" newest={termsEdition}>
      {(data) => <Terms edition={data} />}
    </EditionAndDraft>
  );
}

const byFirstDay = (terms: readonly Term[]): Term[] =>
  terms.toSorted((a, b) => (a.startsOn + a.code < b.startsOn + b.code ? -1 : 1));

/** How many terms an edition names, and those that the one before it did not have so. */
function termChanges(t: TFunction<'desk'>, terms: readonly Term[], before: readonly Term[]): string {
  const names = (some: readonly Term[], others: readonly Term[]): string =>
    some
      .filter((term) => !others.some((one) => sameContent(one, term)))
      .map(({ name }) => name)
      .join(', ');
  const [written, gone] = [
    names(terms, before),
    names(
      before.filter(({ code }) => !terms.some((term) => term.code === code)),
      [],
    ),
  ];
  return [
    t('editions.terms.summary', { count: terms.length }),
    ...(before.length > 0 && written ? [t('editions.terms.written', { names: written })] : []),
    ...(gone ? [t('editions.terms.gone', { names: gone })] : []),
  ].join('; ');
}

function Terms({ edition }: { edition: TermsEdition }): ReactNode {
  const { t } = useTranslation('desk');
  const mayChange = useMayChange();
  const refreshed = useRefreshed('terms');
  const draft = useSettingDraft('terms', edition);
  const [editing, setEditing] = useState<Term | 'new' | null>(null);
  const [copying, setCopying] = useState(false);
  const terms = draft.shown;
  const publish = async (publishing: Publishing): Promise<void> => {
    await api.put('/office/terms', { ...publishing, version: edition.edition, terms });
    await refreshed();
  };
  const keep = (term: Term): void =>
    draft.write(byFirstDay([...terms.filter((one) => one !== editing && one.code !== term.code), term]));
  const fields: readonly FormField[] = [
    { name: 'code', label: t('settings.terms.code'), type: 'text' },
    { name: 'name', label: t('settings.terms.name'), type: 'text' },
    { name: 'startsOn', label: t('settings.terms.startsOn'), type: 'date' },
    { name: 'endsOn', label: t('settings.terms.endsOn'), type: 'date' },
  ];
  return (
    <>
      <p className={css['lead']}>{t('editions.terms.lead')}</p>
      <EditionBar edition={edition} draft={draft} publish={publish} />
      <CaseTable
        id="terms"
        heading={t('settings.sections.terms')}
        beside={
          mayChange ? (
            <>
              <Button small kind="secondary" onClick={() => setCopying(true)}>
                {t('termsCopy.title')}
              </Button>
              <Button small onClick={() => setEditing('new')}>
                {t('settings.terms.new')}
              </Button>
            </>
          ) : null
        }
        rows={terms.map((term) => ({ ...term, id: term.code }))}
        columns={[
          { head: t('settings.terms.code'), render: (term) => term.code },
          { head: t('settings.terms.name'), render: (term) => term.name },
          { head: t('settings.terms.startsOn'), render: (term) => term.startsOn },
          { head: t('settings.terms.endsOn'), render: (term) => term.endsOn },
          {
            head: '',
            render: ({ code, name }) =>
              mayChange ? (
                <div className={css['buttons']}>
                  <Button
                    kind="quiet"
                    small
                    onClick={() => setEditing(terms.find((one) => one.code === code) ?? null)}
                    aria-label={`${t('case.edit')} ${name}`}
                  >
                    {t('case.edit')}
                  </Button>
                  <Button
                    kind="quiet"
                    small
                    onClick={() => draft.write(terms.filter((one) => one.code !== code))}
                    aria-label={t('editions.terms.removeNamed', { name })}
                  >
                    {t('editions.preparation.remove')}
                  </Button>
                </div>
              ) : null,
          },
        ]}
      />
      <TermsPreview terms={byFirstDay(terms)} />
      <EditionHistory
        setting="terms"
        mayChange={mayChange}
        first={t('editions.asSetUp')}
        summary={(content, before) => termChanges(t, content as Term[], (before ?? []) as Term[])}
      />
      {copying ? (
        <CopyTerms
          terms={termsCopied(terms)}
          onAdd={(added) => {
            draft.write(byFirstDay([...terms, ...added]));
            setCopying(false);
          }}
          onClose={() => setCopying(false)}
        />
      ) : null}
      {editing ? (
        <FormDialog
          title={editing === 'new' ? t('settings.terms.new') : editing.name}
          fields={fields}
          values={editing === 'new' ? {} : { ...editing }}
          submitLabel={t('editions.toDraft')}
          send={(body) => {
            keep(body as unknown as Term);
            return Promise.resolve();
          }}
          onClose={() => setEditing(null)}
        />
      ) : null}
    </>
  );
}
