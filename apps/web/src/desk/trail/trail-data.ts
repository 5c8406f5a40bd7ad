import { queryOptions } from '@tanstack/react-query';
import { api, withQuery } from '../../api/request.js';
import type { Schemas } from '../../api/schema.js';
import { pagesOf } from '../lists/pages-ahead.js';

export type TrailPage = Schemas['TrailPageAnswer'];
export type TrailItem = TrailPage['items'][number];
export type TouchedPeople = Schemas['TouchedPeopleAnswer'];
export type TouchedPerson = TouchedPeople['items'][number];
export type Anchor = Schemas['AnchorAnswer'];

/** The view is the address: it can be sent to a colleague. */
export interface TrailSearch {
  from?: string;
  to?: string;
  student?: string;
  actor?: string;
  view?: 'people';
}

/** A student's number in the address is read as a number. */
const text = (value: unknown): string | undefined => {
  const written = typeof value === 'number' ? String(value) : value;
  return typeof written === 'string' && written.trim() !== '' ? written.trim() : undefined;
};

export function readTrailSearch(search: Record<string, unknown>): TrailSearch {
  const found = {
    from: text(search['from']),
    to: text(search['to']),
    student: text(search['student']),
    actor: text(search['actor']),
  };
  const given = Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
  return { ...given, ...(search['view'] === 'people' && { view: 'people' }) };
}

/** A search with both moments. */
export type TrailWish = Omit<TrailSearch, 'view'> & { from: string; to: string };

export const trailPages = ({ from, to, student, actor }: TrailWish) =>
  pagesOf(['desk', 'trail', from, to, student, actor], (cursor, signal) =>
    api.get<TrailPage>('/trail', { from, to, student, actor, cursor }, signal),
  );

export const peopleQuery = ({ from, to, student, actor }: TrailWish) =>
  queryOptions({
    queryKey: ['desk', 'trail', 'people', from, to, student, actor],
    queryFn: ({ signal }) => api.get<TouchedPeople>('/trail/people', { from, to, student, actor }, signal),
    retry: false,
  });

export const anchorsQuery = queryOptions({
  queryKey: ['desk', 'trail', 'anchors'],
  queryFn: ({ signal }) => api.get<Anchor[]>('/trail/anchors', {}, signal),
});

export const exportAddress = ({ from, to, student, actor }: TrailWish, what: 'entries' | 'people'): string =>
  withQuery('/trail/export', { from, to, student, actor, what });
