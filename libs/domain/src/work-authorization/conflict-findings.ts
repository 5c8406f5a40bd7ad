import type { FindingList } from './finding-list.js';
import type { StudentCase } from './student-case.js';

/** Facts that cannot all be right. The days they touch are unknown. */
export function conflictFindings(list: FindingList, { enrolment, permits }: StudentCase): void {
  const contradict = enrolment.some((row) =>
    enrolment.some((other) => other.load !== row.load && other.from <= row.to && row.from <= other.to),
  );
  if (contradict)
    list.add(
      'facts_conflict',
      'warn',
      'R3',
      'enrolment',
      'Two enrolment rows give the same days different loads.',
    );
  for (const permit of permits)
    if (permit.conflict)
      list.add(
        'facts_conflict',
        'warn',
        'R17',
        permit.id,
        'Another permit bears its number with other dates.',
      );
}
