import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import type { OrderPreview, PermitInReach, PermitOrder } from '../../api/shapes/order.js';
import { Button } from '../../elements/button.js';
import { Dialog } from '../../elements/dialog.js';
import { Callout, Panel } from '../../elements/panel.js';
import { ShowMore } from '../../elements/show-more.js';
import table from '../../elements/table.module.css';
import { Waiting } from '../../elements/waiting.js';
import { ErrorSummary } from '../../fields/error-summary.js';
import { useFormProblems } from '../../fields/use-form-problems.js';
import { useCodeWord } from '../../words/use-code-word.js';
import css from '../forms/short-form.module.css';
import { DrawnRows, rowCount, type RowPlace } from '../lists/drawn-rows.js';
import { StudentLink } from '../students/student-link.js';
import own from './orders.module.css';
import { RefusedPreview } from './refused-preview.js';
import { type OrderDraft, previewQuery } from './orders-data.js';

interface Props {
  draft: OrderDraft;
  onApplied: (order: PermitOrder) => void;
}

/** The counts and every name, before anything is done; then the decision. */
export function OrderPreviewPanel({ draft, onApplied }: Props): ReactNode {
  const { t } = useTranslation('desk');
  const pages = useInfiniteQuery(previewQuery(draft));
  const [asking, setAsking] = useState(false);
  const reach = pages.data?.pages[0];
  const items = pages.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Panel heading={t('orders.preview')}>
      {pages.isPending ? <Waiting /> : null}
      {pages.isError ? <RefusedPreview error={pages.error} /> : null}
      {reach ? (
        <>
          <div role="status">
            <ReachWords reach={reach} />
          </div>
          {items.length > 0 ? <ReachTable items={items} hasMore={pages.hasNextPage} /> : null}
          <div className={css['foot']}>
            <ShowMore of={pages} />
            <Button kind="danger" onClick={() => setAsking(true)}>
              {t('orders.apply')}
            </Button>
          </div>
        </>
      ) : null}
      {asking && reach ? (
        <ApplyDialog
          draft={draft}
          reach={reach}
          onApplied={onApplied}
          onClose={() => setAsking(false)}
          again={() => void pages.refetch()}
        />
      ) : null}
    </Panel>
  );
}

function ReachWords({ reach }: { reach: OrderPreview }): ReactNode {
  const { t } = useTranslation('desk');
  const { permits, students, alreadyCancelled } = reach;
  return (
    <Callout tone={permits > 0 ? 'asks' : 'quiet'}>
      <p>{permits > 0 ? t('orders.previewCounts', { permits, students }) : t('orders.nobody')}</p>
      {alreadyCancelled > 0 ? <p>{t('orders.alreadyCancelled', { count: alreadyCancelled })}</p> : null}
    </Callout>
  );
}

/** CSS pixels of a row on a wide window, and the columns of the table. */
const [ROW_HEIGHT, COLUMNS] = [44, 4];

function ReachTable({ items, hasMore }: { items: readonly PermitInReach[]; hasMore: boolean }): ReactNode {
  const { t } = useTranslation('desk');
  return (
    <table
      className={`${table['table']} ${table['stacked']} ${own['reach']}`}
      aria-rowcount={rowCount(items.length, hasMore)}
    >
      <thead>
        <tr>
          <th scope="col">{t('orders.student')}</th>
          <th scope="col">{t('orders.permit')}</th>
          <th scope="col">{t('orders.issued')}</th>
          <th scope="col">{t('orders.ends')}</th>
        </tr>
      </thead>
      <DrawnRows
        count={items.length}
        height={ROW_HEIGHT}
        columns={COLUMNS}
        keyOf={(index) => items[index]!.id}
        row={(index, place) => <PermitRow permit={items[index]!} place={place} />}
      />
    </table>
  );
}

function PermitRow({ permit, place }: { permit: PermitInReach; place: RowPlace }): ReactNode {
  const word = useCodeWord();
  const { kind, issuedOn, expiresOn, student } = permit;
  return (
    <tr {...place}>
      <th scope="row">
        <StudentLink
          id={student.id}
          name={`${student.familyName}, ${student.givenName}`}
          number={student.studentNumber}
        />
      </th>
      <td>{word('permitKind', kind)}</td>
      <td className={table['nowrap']}>{issuedOn}</td>
      <td className={table['nowrap']}>{expiresOn}</td>
    </tr>
  );
}

function ApplyDialog({
  draft,
  reach,
  onApplied,
  onClose,
  again,
}: Props & { reach: OrderPreview; onClose: () => void; again: () => void }): ReactNode {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation();
  const queries = useQueryClient();
  const problems = useFormProblems();
  const { permits, students } = reach;
  const apply = useMutation({
    mutationFn: () => api.post<PermitOrder>('/permit-orders', { ...draft, expectedPermits: permits }),
    onSuccess: async (order) => {
      onApplied(order);
      await queries.invalidateQueries({ queryKey: ['desk'] });
    },
    onError: (error) => {
      if (problems.showRefusal(error).code === 'reach_changed') again();
    },
  });
  return (
    <Dialog title={t('orders.applyTitle', { title: draft.title })} onClose={onClose}>
      <ErrorSummary problems={problems} />
      <p>{t('orders.applyBody', { permits, students, date: draft.cancelledOn })}</p>
      <div className={css['foot']}>
        <Button kind="danger" busy={apply.isPending} onClick={() => apply.mutate()}>
          {t('orders.apply')}
        </Button>
        <Button kind="secondary" onClick={onClose}>
          {common('frame.cancel')}
        </Button>
      </div>
    </Dialog>
  );
}
