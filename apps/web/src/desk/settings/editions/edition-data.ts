import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { brandQuery } from '../../../frame/brand.js';
import type { Address } from '../../../api/address.js';
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

/** What is read of a setting: its newest edition, whether its day has come or not, or what holds today. */
const read = <T>(setting: SettingName, which: 'newest' | 'today', path: Address<'get'>) =>
  queryOptions({
    queryKey: ['desk', 'editions', setting, which],
    queryFn: ({ signal }) => api.get<T>(path, {}, signal),
  });

export const returnReasonEdition = read<ReturnReasonEdition>(
  'return_reasons',
  'newest',
  '/office/return-reasons',
);
export const preparationEdition = read<PreparationEdition>('preparation', 'newest', '/office/preparation');
export const brandEdition = read<BrandEdition>('brand', 'newest', '/office/brand');
export const termsEdition = read<TermsEdition>('terms', 'newest', '/office/terms');
export const officeEdition = read<OfficeEdition>('office', 'newest', '/office/details');
export const officeToday = read<Office>('office', 'today', '/office');
export const documentPolicyEdition = read<DocumentPolicyEdition>(
  'document_policy',
  'newest',
  '/office/document-policy',
);
export const documentPolicyToday = read<DocumentPolicy>('document_policy', 'today', '/document-policy');
export const publishedTimesEdition = read<PublishedTimesEdition>(
  'published_times',
  'newest',
  '/office/published-times',
);

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
