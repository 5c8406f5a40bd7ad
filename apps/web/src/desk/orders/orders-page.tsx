import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PermitOrder } from '../../api/shapes/order.js';
import { Page } from '../../elements/page.js';
import { Callout, Panel } from '../../elements/panel.js';
import { Loaded } from '../../elements/waiting.js';
import { useMay } from '../../session/session-query.js';
import { ShortForm } from '../forms/short-form.js';
import { draftOf, useOrderFields } from './order-fields.js';
import { OrderPreviewPanel } from './order-preview.js';
import { OrderTable } from './order-table.js';
import { type OrderDraft, ordersQuery } from './orders-data.js';

/** Orders that cancel permits by class: typed, looked at, applied, withdrawn. */
export function OrdersPage(): ReactNode {
  const { t } = useTranslation('desk');
  const administrator = useMay('orders.record');
  return (
    <Page title={t('orders.title')} lead={t('orders.lead')} wide>
      {administrator ? <Orders /> : <p>{t('settings.onlyAdministrators')}</p>}
    </Page>
  );
}

function Orders(): ReactNode {
  const { t } = useTranslation('desk');
  const orders = useQuery(ordersQuery);
  const fields = useOrderFields();
  const [draft, setDraft] = useState<OrderDraft | null>(null);
  const [applied, setApplied] = useState<PermitOrder | null>(null);
  return (
    <>
      <Panel heading={t('orders.new')}>
        <p>{t('orders.whole')}</p>
        {/* A new form once an order is applied: nobody sends the same one twice by habit. */}
        <ShortForm
          key={applied?.id ?? ''}
          fields={fields}
          submitLabel={t('orders.look')}
          send={async (body) => setDraft(draftOf(body))}
          onDone={() => setApplied(null)}
        />
      </Panel>
      <div role="status">
        {applied ? (
          <Callout tone="holds">
            {t('orders.applied', { permits: applied.permits, students: applied.students })}
          </Callout>
        ) : null}
      </div>
      {draft ? (
        <OrderPreviewPanel
          draft={draft}
          onApplied={(order) => {
            setApplied(order);
            setDraft(null);
          }}
        />
      ) : null}
      <Loaded query={orders}>{(list) => <OrderTable orders={list} />}</Loaded>
    </>
  );
}
