import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/request.js';
import type { Schemas } from '../../api/schema.js';

export type DataMap = Schemas['DataMapAnswer'];
export type MappedTable = Schemas['MappedTableAnswer'];
export type DataClass = Schemas['DataClass'];

/** The view is the address: which kind of data the tables shown hold. */
export interface DataMapSearch {
  holds?: string;
}

export function readDataMapSearch({ holds }: Record<string, unknown>): DataMapSearch {
  return typeof holds === 'string' && holds !== '' ? { holds } : {};
}

export const dataMapQuery = queryOptions({
  queryKey: ['desk', 'data-map'],
  queryFn: ({ signal }) => api.get<DataMap>('/data-map', {}, signal),
});
