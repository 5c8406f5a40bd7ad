import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/request.js';
import type { EmployerSheet, OwnStatementLink } from '../../api/shapes/statement.js';

export const linksQuery = queryOptions({
  queryKey: ['me', 'employer-links'],
  queryFn: ({ signal }) => api.get<OwnStatementLink[]>('/me/employer-statements', {}, signal),
});

export const previewQuery = (workTermId: string) =>
  queryOptions({
    queryKey: ['me', 'employer-links', 'preview', workTermId],
    queryFn: ({ signal }) =>
      api.get<EmployerSheet>('/me/employer-statements/preview', { workTermId }, signal),
  });

/** The address that is handed to an employer. */
export const linkAddress = (token: string): string => `${window.location.origin}/statement/${token}`;
