import type { PermitFacts, PermitKind, PlacementSetting, StudyLoad } from '../work-authorization/facts.js';
import type { RemarkClass, RulePack } from '../work-authorization/rule-pack.js';

/** What may stand on a study permit, as somebody reads it there (R4). */
export const READ_CONDITIONS = ['K1', 'K2', 'not_qualifying', 'none', 'other', 'not_sure'] as const;
export type ReadCondition = (typeof READ_CONDITIONS)[number];

export const SELF_CHECK_LOADS = ['full_time', 'part_time', 'leave'] as const satisfies readonly StudyLoad[];

export const SELF_CHECK_PERMITS = ['study_permit', 'coop_work_permit', 'other_work_permit'] as const;

/** What a student says before anything of theirs is on file; calendar dates `YYYY-MM-DD`, both ends of the work term included. */
export interface SelfCheckAnswers {
  readonly permit: PermitKind;
  readonly expiresOn: string;
  /** Of a study permit. */
  readonly condition: ReadCondition;
  /** Whether the permit names our institution (R5). */
  readonly namesUs: 'yes' | 'no' | 'not_sure';
  readonly load: (typeof SELF_CHECK_LOADS)[number];
  readonly from: string;
  readonly to: string;
  readonly setting: PlacementSetting;
}

const SOME_OTHER_INSTITUTION = 'O00000000000';

/** The permit as it was read out; counted as if somebody had verified it, so that the answer is about what it says. */
export function permitAsRead(
  { permit, expiresOn, condition, namesUs }: SelfCheckAnswers,
  today: string,
  ourDli: string,
  pack: RulePack,
): PermitFacts {
  const remarks = permit === 'study_permit' ? remarksAsRead(condition, pack) : [];
  return {
    id: 'as-read',
    kind: permit,
    issuedOn: today < expiresOn ? today : expiresOn,
    expiresOn,
    ...(namesUs === 'not_sure' ? {} : { dliNumber: namesUs === 'yes' ? ourDli : SOME_OTHER_INSTITUTION }),
    ...(remarks && { remarks }),
    verified: true,
  };
}

/** Left out: nobody could read it. A wording of one's own has a person read it (R4). */
function remarksAsRead(condition: ReadCondition, { remarks }: RulePack): string[] | undefined {
  if (condition === 'not_sure') return undefined;
  if (condition === 'none') return [];
  if (condition === 'other') return ['A wording that is not among those offered'];
  const wording = remarks.find(
    (row) => row.class === (condition satisfies RemarkClass) && row.state !== 'proposed',
  );
  return wording ? [...wording.parts] : undefined;
}
