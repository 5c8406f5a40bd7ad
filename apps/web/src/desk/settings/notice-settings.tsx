import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import type { Schemas } from '../../api/schema.js';
import { Button } from '../../elements/button.js';
import table from '../../elements/table.module.css';
import { Loaded } from '../../elements/waiting.js';
import { usePick } from '../../words/use-language.js';
import { CaseTable } from '../case/case-table.js';
import { FormDialog } from '../forms/form-dialog.js';
import type { FormField } from '../forms/form-field.js';

type NoticeVersion = Schemas['NoticeVersionAnswer'];

const noticesQuery = queryOptions({
  queryKey: ['desk', 'notices'],
  queryFn: ({ signal }) => api.get<NoticeVersion[]>('/notices', {}, signal),
});

const PARTS = ['text', 'purpose', 'authority', 'contact'] as const;

/** Privacy notices in their versions, and the form for the next one. */
export function NoticeSettings(): ReactNode {
  const { t } = useTranslation('desk');
  const pick = usePick();
  const queries = useQueryClient();
  const notices = useQuery(noticesQuery);
  const [writing, setWriting] = useState<NoticeVersion | 'new' | null>(null);
  const fields: readonly FormField[] = [
    { name: 'code', label: t('settings.notices.code'), hint: t('settings.notices.codeHint'), type: 'text' },
    ...PARTS.flatMap((part): FormField[] =>
      (['en', 'fr'] as const).map((language) => ({
        name: `${part}_${language}`,
        label: t('settings.notices.inLanguage', {
          part: t(`settings.notices.${part}`),
          language: language === 'en' ? 'English' : 'Français',
        }),
        type: 'long',
      })),
    ),
    { name: 'inForceFrom', label: t('settings.notices.inForceFrom'), type: 'date' },
  ];
  const send = async (body: Record<string, unknown>): Promise<void> => {
    const both = (part: string) => ({ en: body[`${part}_en`], fr: body[`${part}_fr`] });
    await api.post('/notices', {
      code: body['code'],
      text: both('text'),
      details: { purpose: both('purpose'), authority: both('authority'), contact: both('contact') },
      inForceFrom: body['inForceFrom'],
    });
    await queries.invalidateQueries({ queryKey: noticesQuery.queryKey });
  };
  return (
    <Loaded query={notices}>
      {(list) => (
        <>
          <CaseTable
            id="notices"
            heading={t('settings.sections.notices')}
            beside={
              <Button small onClick={() => setWriting(list[0] ?? 'new')}>
                {t('settings.notices.new')}
              </Button>
            }
            rows={list.map((notice) => ({ ...notice, id: `${notice.code} ${notice.version}` }))}
            columns={[
              { head: t('settings.notices.code'), render: ({ id }) => id, nowrap: true },
              {
                head: t('settings.notices.inForceFrom'),
                render: ({ inForceFrom }) => inForceFrom,
                nowrap: true,
              },
              {
                head: t('settings.notices.text'),
                render: ({ text, details }) => (
                  <>
                    {pick(text)}
                    {details ? <span className={table['change']}>{pick(details.authority)}</span> : null}
                  </>
                ),
              },
              { head: t('settings.notices.shownTo'), render: ({ shownTo }) => shownTo },
              { head: t('settings.notices.writtenBy'), render: ({ writtenBy }) => writtenBy ?? '' },
            ]}
          />
          {writing ? (
            <FormDialog
              title={t('settings.notices.new')}
              lead={<p>{t('settings.notices.lead')}</p>}
              fields={fields}
              values={writing === 'new' ? { code: 'collection' } : shown(writing)}
              send={send}
              onClose={() => setWriting(null)}
            />
          ) : null}
        </>
      )}
    </Loaded>
  );
}

/** The newest version as the form's beginning: mostly one sentence changes. */
function shown({ code, text, details }: NoticeVersion): Record<string, string> {
  const parts = { text, ...details };
  return {
    code,
    ...Object.fromEntries(
      Object.entries(parts).flatMap(([part, { en, fr }]) => [
        [`${part}_en`, en],
        [`${part}_fr`, fr],
      ]),
    ),
  };
}
