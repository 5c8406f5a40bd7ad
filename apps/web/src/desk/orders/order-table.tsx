import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import type { OrderCriteria, PermitOrder } from '../../api/shapes/order.js';
import { Button } from '../../elements/button.js';
import table from '../../elements/table.module.css';
import { Tag } from '../../elements/tag.js';
import { Label } from '../../elements/labelled.js';
import { useOfficeStamp } from '../../time/use-office-stamp.js';
import { useCodeWord } from '../../words/use-code-word.js';
import { CaseTable } from '../case/case-table.js';
import { FormDialog } from '../forms/form-dialog.js';
import { useOrderFields } from './order-fields.js';

export function OrderTable({ orders }: { orders: PermitOrder[] }): ReactNode {
  const { t } = useTranslation('desk');
  const [withdrawing, setWithdrawing] = useState<PermitOrder | null>(null);
  return (
    <CaseTable
      id="orders"
      heading={t('orders.list')}
      rows={orders}
      columns={[
        { head: t('orders.columns.order'), render: (order) => <OrderName order={order} /> },
        { head: t('orders.columns.permits'), render: (order) => <ClassWords criteria={order.criteria} /> },
        {
          head: t('orders.columns.reach'),
          render: ({ permits, students }) => t('orders.reach', { permits, students }),
        },
        { head: t('orders.columns.recorded'), render: (order) => <Recorded order={order} /> },
        {
          head: '',
          render: (order) =>
            order.withdrawn ? null : (
              <Button
                kind="danger"
                small
                aria-label={t('orders.withdrawNamed', { title: order.title })}
                onClick={() => setWithdrawing(order)}
              >
                {t('orders.withdraw')}
              </Button>
            ),
        },
      ]}
    >
      {withdrawing ? <WithdrawDialog order={withdrawing} onClose={() => setWithdrawing(null)} /> : null}
    </CaseTable>
  );
}

function OrderName({ order }: { order: PermitOrder }): ReactNode {
  const { t } = useTranslation('desk');
  return (
    <>
      {order.title}
      <span className={table['change']}>
        {t('orders.since', { date: order.cancelledOn })}
        {' · '}
        <a href={order.source} rel="noreferrer">
          {t('orders.source')}
        </a>
      </span>
    </>
  );
}

/** The criteria as they were given, part by part. */
function ClassWords({ criteria }: { criteria: OrderCriteria }): ReactNode {
  const { t } = useTranslation('desk');
  const word = useCodeWord();
  const fields = useOrderFields();
  const labels = new Map(fields.map(({ name, label }) => [name, label]));
  const wordOf = (name: string, code: string): string => {
    if (name === 'kinds') return word('permitKind', code);
    return name === 'remarkClasses' ? t(`orders.remarks.${code}` as never) : code;
  };
  return (
    <>
      {Object.entries(criteria).map(([name, value]) => (
        <span key={name} className={table['change']}>
          <Label>{labels.get(`criteria.${name}`)}</Label>
          {(Array.isArray(value) ? value : [value]).map((code) => wordOf(name, code)).join(', ')}
        </span>
      ))}
    </>
  );
}

function Recorded({ order }: { order: PermitOrder }): ReactNode {
  const { t } = useTranslation('desk');
  const stamp = useOfficeStamp();
  const { withdrawn } = order;
  return (
    <>
      {t('orders.recordedBy', { at: stamp.inTable(order.recordedAtLocal), name: order.recordedBy })}
      {withdrawn ? (
        <span className={table['change']}>
          <Tag tone="ended">{t('orders.withdrawn')}</Tag>{' '}
          {t('orders.withdrawnBy', {
            at: stamp.inTable(withdrawn.atLocal),
            name: withdrawn.by,
            reason: withdrawn.reason,
          })}
        </span>
      ) : null}
    </>
  );
}

function WithdrawDialog({ order, onClose }: { order: PermitOrder; onClose: () => void }): ReactNode {
  const { t } = useTranslation('desk');
  const queries = useQueryClient();
  return (
    <FormDialog
      title={t('orders.withdrawTitle', { title: order.title })}
      fields={[{ name: 'reason', label: t('orders.reason'), hint: t('orders.withdrawBody'), type: 'long' }]}
      submitLabel={t('orders.withdraw')}
      send={async (body) => {
        await api.post(`/permit-orders/${order.id}/withdraw`, { version: order.version, ...body });
        await queries.invalidateQueries({ queryKey: ['desk'] });
      }}
      onClose={onClose}
    />
  );
}
