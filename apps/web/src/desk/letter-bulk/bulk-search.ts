/** Which requests are looked at, which is the page's address: a link shows the same to a colleague. */
export interface BulkSearch {
  letterKind?: string;
  programId?: string;
  /** `YYYY-MM-DD`. */
  dueBy?: string;
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

export function readBulkSearch(search: Record<string, unknown>): BulkSearch {
  const [letterKind, programId, dueBy] = [
    text(search['letterKind']),
    text(search['programId']),
    text(search['dueBy']),
  ];
  return {
    ...(letterKind ? { letterKind } : {}),
    ...(programId ? { programId } : {}),
    ...(dueBy && /^\d{4}-\d{2}-\d{2}$/.test(dueBy) ? { dueBy } : {}),
  };
}
