import type { WorkAuthorizationFacts } from '#domain/work-authorization/facts.js';
import type { RecordedStep } from './past-assessment.store.js';

/** Who recorded a fact, and when; the path is that of the fact, with its id in a list: `permits.<id>`. */
export interface FactSource {
  readonly path: string;
  readonly at: Date;
  readonly actor: { readonly kind: string; readonly name: string };
  readonly action: string;
}

/** Facts that stand in the student's record, by the name of their field. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  program: ['programId'],
  completedOn: ['completedOn'],
  deEnrolledOn: ['deEnrolledOn'],
  student: ['passportExpiresOn', 'citizenships', 'disasterMeasure'],
};

/** Facts without an id of their own, by what is done to them. */
const ACTIONS: Readonly<Record<string, RegExp>> = {
  enrolment: /^study_enrolment\./,
  travel: /^travel\./,
  letters: /^letter\.(issued|superseded|revoked)$/,
};

/**
 * The latest step behind each fact, as far as the audit trail knows one. `steps` come newest first; `documentOf` gives the
 * document that a permit was read from.
 */
export function factSources(
  facts: WorkAuthorizationFacts,
  steps: readonly RecordedStep[],
  documentOf: ReadonlyMap<string, string>,
): FactSource[] {
  const about = (...ids: readonly (string | undefined)[]) =>
    steps.find(({ subjectIds }) => subjectIds.some((id) => ids.includes(id)));
  const found: [path: string, step: RecordedStep | undefined][] = [
    ...Object.entries(FIELDS).map(([path, fields]): [string, RecordedStep | undefined] => [
      path,
      steps.find(({ action, fields: changed }) =>
        action === 'student.created' ? true : changed?.some((field) => fields.includes(field)),
      ),
    ]),
    ...Object.entries(ACTIONS).map(([path, pattern]): [string, RecordedStep | undefined] => [
      path,
      steps.find(({ action }) => pattern.test(action)),
    ]),
    ...facts.permits.map(({ id }): [string, RecordedStep | undefined] => [
      `permits.${id}`,
      about(id, documentOf.get(id)),
    ]),
    ...facts.applications.map(({ id }): [string, RecordedStep | undefined] => [
      `applications.${id}`,
      about(id),
    ]),
    ...facts.placements.map(({ id }): [string, RecordedStep | undefined] => [`placements.${id}`, about(id)]),
  ];
  return found.flatMap(([path, step]) =>
    step
      ? [{ path, at: step.at, actor: { kind: step.actorKind, name: step.actorName }, action: step.action }]
      : [],
  );
}
