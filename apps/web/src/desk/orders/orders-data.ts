import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from '../../api/request.js';
import type { OrderCriteria, OrderPreview, PermitOrder } from '../../api/shapes/order.js';

export const ordersQuery = queryOptions({
  queryKey: ['desk', 'orders'],
  queryFn: ({ signal }) => api.get<PermitOrder[]>('/permit-orders', {}, signal),
});

/** An order as it is typed, before it is applied. */
export interface OrderDraft {
  title: string;
  source: string;
  cancelledOn: string;
  criteria: OrderCriteria;
}

export const previewQuery = ({ cancelledOn, criteria }: OrderDraft) =>
  infiniteQueryOptions({
    queryKey: ['desk', 'order-preview', cancelledOn, criteria],
    queryFn: ({ pageParam }) =>
      api.post<OrderPreview>('/permit-orders/preview', {
        cancelledOn,
        criteria,
        ...(pageParam ? { cursor: pageParam } : {}),
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    retry: false,
  });
