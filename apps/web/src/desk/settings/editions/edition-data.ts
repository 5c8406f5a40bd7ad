import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { brandQuery } from '../../../frame/brand.js';
import { api } from '../../../api/request.js';
import type { BrandEdition } from '../../../api/shapes/brand.js';
import type { DocumentPolicy, DocumentPolicyEdition } from '../../../api/shapes/document-policy.js';
import type { PublishedTimesEdition } from '../../../api/shapes/forecast.js';
import type { PreparationEdition } from '../../../api/shapes/preparation.js';
import type {
  Edition,
  Office,
  OfficeEdition,
  ReturnReasonEdition,
  TermsEdition,
} from '../../../api/shapes/office.js';
import { forecastsQuery } from '../../../forecast/forecast-query.js';
import { termsQuery } from '../../../record/term-names.js';

/** Names under which the API keeps what an office writes of its own accord. */
export type SettingName =
  | 'return_reasons'
  | 'preparation'
  | 'brand'
  | 'retention'
  | 'office'
  | 'terms'
  | 'document_policy'
  | 'published_times';

export const returnReasonEdition = queryOptions({
  queryKey: ['desk', 'editions', 'return_reasons', 'newest'],
  queryFn: ({ signal }) => api.get<ReturnReasonEdition>('/office/return-reasons', {}, signal),
});

export const preparationEdition = queryOptions({
  queryKey: ['desk', 'editions', 'preparation', 'newest'],
  queryFn: ({ signal }) => api.get<PreparationEdition>('/office/preparation', {}, signal),
});

export const brandEdition = queryOptions({
  queryKey: ['desk', 'editions', 'brand', 'newest'],
  queryFn: ({ signal }) => api.get<BrandEdition>('/office/brand', {}, signal),
});

/** What the office says of itself today. */
export const officeToday = queryOptions({
  queryKey: ['desk', 'editions', 'office', 'today'],
  queryFn: ({ signal }) => api.get<Office>('/office', {}, signal),
});

export const officeEdition = queryOptions({
  queryKey: ['desk', 'editions', 'office', 'newest'],
  queryFn: ({ signal }) => api.get<OfficeEdition>('/office/details', {}, signal),
});

export const termsEdition = queryOptions({
  queryKey: ['desk', 'editions', 'terms', 'newest'],
  queryFn: ({ signal }) => api.get<TermsEdition>('/office/terms', {}, signal),
});

/** How documents are treated today. */
export const documentPolicyToday = queryOptions({
  queryKey: ['desk', 'editions', 'document_policy', 'today'],
  queryFn: ({ signal }) => api.get<DocumentPolicy>('/document-policy', {}, signal),
});

export const documentPolicyEdition = queryOptions({
  queryKey: ['desk', 'editions', 'document_policy', 'newest'],
  queryFn: ({ signal }) => api.get<DocumentPolicyEdition>('/office/document-policy', {}, signal),
});

export const publishedTimesEdition = queryOptions({
  queryKey: ['desk', 'editions', 'published_times', 'newest'],
  queryFn: ({ signal }) => api.get<PublishedTimesEdition>('/office/published-times', {}, signal),
});

export const editionHistory = (setting: SettingName) =>
  queryOptions({
    queryKey: ['desk', 'editions', setting, 'history'],
    queryFn: ({ signal }) => api.get<Edition[]>(`/office/editions/${setting}`, {}, signal),
  });

/** After an edition was written: what is shown of the setting, here and where it is used. */
export function useRefreshed(setting: SettingName): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    await queries.invalidateQueries({ queryKey: ['desk', 'setting-draft', setting] });
    await queries.invalidateQueries({ queryKey: ['desk', 'editions', setting] });
    await queries.invalidateQueries({ queryKey: ['return-reasons'] });
    await queries.invalidateQueries({ queryKey: ['preparation'] });
    await queries.invalidateQueries({ queryKey: brandQuery.queryKey });
    await queries.invalidateQueries({ queryKey: ['desk', 'retention'] });
    await queries.invalidateQueries({ queryKey: ['desk', 'office'] });
    await queries.invalidateQueries({ queryKey: termsQuery.queryKey });
    await queries.invalidateQueries({ queryKey: forecastsQuery.queryKey });
    await queries.invalidateQueries({ queryKey: ['desk', 'dashboards', 'forecasts'] });
  };
}
