import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import type { Term } from '../../api/shapes/office.js';
import { Button } from '../../elements/button.js';
import { Loaded } from '../../elements/waiting.js';
import { termsQuery } from '../../record/term-names.js';
import { CaseTable } from '../case/case-table.js';
import { FormDialog } from '../forms/form-dialog.js';
import type { FormField } from '../forms/form-field.js';
import { CopyTerms } from './copy-terms.js';
import { termsCopied } from './terms-copied.js';

export function TermSettings(): ReactNode {
  const { t } = useTranslation('desk');
  const queries = useQueryClient();
  const terms = useQuery(termsQuery);
  const [editing, setEditing] = useState<Term | 'new' | null>(null);
  const [copying, setCopying] = useState(false);
  const fields: readonly FormField[] = [
    { name: 'code', label: t('settings.terms.code'), type: 'text' },
    { name: 'name', label: t('settings.terms.name'), type: 'text' },
    { name: 'startsOn', label: t('settings.terms.startsOn'), type: 'date' },
    { name: 'endsOn', label: t('settings.terms.endsOn'), type: 'date' },
  ];
  return (
    <Loaded query={terms}>
      {(list) => (
        <>
          <CaseTable
            id="terms"
            heading={t('settings.sections.terms')}
            beside={
              <>
                <Button small kind="secondary" onClick={() => setCopying(true)}>
                  {t('termsCopy.title')}
                </Button>
                <Button small onClick={() => setEditing('new')}>
                  {t('settings.terms.new')}
                </Button>
              </>
            }
            rows={list.map((term) => ({ ...term, id: term.code }))}
            columns={[
              { head: t('settings.terms.code'), render: (term) => term.code },
              { head: t('settings.terms.name'), render: (term) => term.name },
              { head: t('settings.terms.startsOn'), render: (term) => term.startsOn },
              { head: t('settings.terms.endsOn'), render: (term) => term.endsOn },
              {
                head: '',
                render: (term) => (
                  <Button
                    kind="quiet"
                    small
                    onClick={() => setEditing(term)}
                    aria-label={`${t('case.edit')} ${term.name}`}
                  >
                    {t('case.edit')}
                  </Button>
                ),
              },
            ]}
          />
          {copying ? (
            <CopyTerms
              terms={termsCopied(list)}
              onAdded={() => queries.invalidateQueries({ queryKey: termsQuery.queryKey })}
              onClose={() => setCopying(false)}
            />
          ) : null}
          {editing ? (
            <FormDialog
              title={editing === 'new' ? t('settings.terms.new') : editing.name}
              fields={fields}
              values={editing === 'new' ? {} : { ...editing }}
              send={async (body) => {
                await api.post('/terms', body);
                await queries.invalidateQueries({ queryKey: termsQuery.queryKey });
              }}
              onClose={() => setEditing(null)}
            />
          ) : null}
        </>
      )}
    </Loaded>
  );
}
