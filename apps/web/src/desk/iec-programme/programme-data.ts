import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/request.js';
import { type Edition, PROGRAMME_PARTS, type ProgrammePart } from '../../api/shapes/pathway.js';

export type Row = Edition['rows'][number];

/** The rows of a part as they are being changed, and the edition that they began from. */
export interface Draft {
  basedOn: number;
  rows: Row[];
}

export const editionsQuery = (part: ProgrammePart) =>
  queryOptions({
    queryKey: ['desk', 'iec-programme', part],
    queryFn: ({ signal }) => api.get<Edition[]>(`/iec/programme/${part}/editions`, {}, signal),
  });

export interface ProgrammeSearch {
  part?: ProgrammePart;
}

export function readProgrammeSearch({ part }: Record<string, unknown>): ProgrammeSearch {
  const known = PROGRAMME_PARTS.find((one) => one === part);
  return known ? { part: known } : {};
}

const IDENTITY: Record<ProgrammePart, readonly string[]> = {
  country_table: ['country'],
  fees: ['kind', 'from'],
  seasons: ['year'],
  organizations: ['id'],
  readings: [],
};

/** What tells a row from the others of its part; as the API names the rows of a change. */
export const identityOf = (part: ProgrammePart, row: Row): string =>
  IDENTITY[part].map((field) => String(row[field])).join(' ');
