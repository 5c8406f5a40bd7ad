import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../elements/button.js';
import { Page } from '../../elements/page.js';
import { Loaded } from '../../elements/waiting.js';
import { useMay } from '../../session/session-query.js';
import { letterKindsQuery, templatesQuery } from '../letter-templates/template-data.js';
import { KindDialogs, type KindDialog } from './kind-dialogs.js';
import { KindTable } from './kind-table.js';

/** Every kind of letter, who may ask for it, and the words in force. */
export function KindsPage(): ReactNode {
  const { t } = useTranslation('desk');
  const administrator = useMay('letter_kinds.change');
  const kinds = useQuery(letterKindsQuery);
  const templates = useQuery(templatesQuery());
  const [open, setOpen] = useState<KindDialog | null>(null);
  return (
    <Page
      title={t('kinds.title')}
      lead={t('kinds.lead')}
      beside={
        administrator ? <Button onClick={() => setOpen({ step: 'add' })}>{t('kinds.new')}</Button> : null
      }
      wide
    >
      <Loaded query={kinds}>
        {(list) => (
          <Loaded query={templates}>
            {(editions) => (
              <KindTable kinds={list} templates={editions} onOpen={administrator ? setOpen : null} />
            )}
          </Loaded>
        )}
      </Loaded>
      {open ? <KindDialogs open={open} onClose={() => setOpen(null)} /> : null}
    </Page>
  );
}
