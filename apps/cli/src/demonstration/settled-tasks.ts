import type { DemonstrationCase } from './demonstration-case.js';

interface SettledTask {
  readonly kind: 'document' | 'letter_request';
  readonly subjectId: string;
  readonly state: 'done';
  readonly dueOn: string;
  readonly openedAt: Date;
  readonly closedAt: Date;
}

/** The tasks that ended with the decisions of the past: what the dashboards measure the office by. */
export function settledTasks({ documents, requests }: DemonstrationCase): SettledTask[] {
  return [
    ...documents.map(({ id, createdAt, decidedAt }) => settled('document', id, createdAt, decidedAt)),
    ...requests.map(({ id, submittedAt, decidedAt }) =>
      settled('letter_request', id, submittedAt, decidedAt),
    ),
  ].flatMap((task) => task ?? []);
}

function settled(
  kind: SettledTask['kind'],
  subjectId: string,
  openedAt: Date | null,
  closedAt: Date | null,
): SettledTask | null {
  if (!openedAt || !closedAt) return null;
  const dueOn = closedAt.toISOString().slice(0, 10);
  return { kind, subjectId, state: 'done', dueOn, openedAt, closedAt };
}
