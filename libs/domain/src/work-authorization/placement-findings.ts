import type { FindingList } from './finding-list.js';
import { REASON, type Reasons } from './reasons.js';
import type { FindingCode } from './result.js';
import type { PlacementOutcome } from './verdicts.js';

const BLOCKING: readonly (readonly [Reasons, FindingCode, string, string])[] = [
  [REASON.NOT_APPROVED, 'not_approved_by_dli', 'R3', 'The institution has not approved the placement.'],
  [REASON.LEAVE, 'on_leave', 'R9', 'The placement runs during a leave.'],
  [
    REASON.NOT_FULL_TIME,
    'not_full_time',
    'R9',
    'The student is not studying full-time during the placement.',
  ],
  [REASON.SETTING, 'setting_restricted', 'R6', 'The permit bars work in the setting of the placement.'],
  [
    REASON.LETTER_MISSING,
    'letter_missing',
    'R3',
    'No placement confirmation letter is good on days of the placement.',
  ],
  [
    REASON.LETTER_VOID,
    'letter_void',
    'R63',
    'The placement confirmation letter was voided before days of the placement.',
  ],
  [REASON.COOP_PERMIT_NEEDED, 'coop_permit_needed', 'R1', 'Days of the placement need a co-op work permit.'],
  [
    REASON.SECONDARY,
    'secondary_needs_coop_permit',
    'R12',
    'A secondary-school student needs a co-op work permit.',
  ],
  [REASON.COMPLETED, 'studies_completed', 'R9', 'The placement runs on after the studies are completed.'],
  [
    REASON.DE_ENROLLED,
    'de_enrolled',
    'R33',
    'The placement runs on after the student is no longer enrolled.',
  ],
  [
    REASON.NEW_START,
    'new_start_on_maintained_status',
    'R25',
    'The placement would begin while the study permit extension is undecided.',
  ],
  [
    REASON.BREAK_DOES_NOT_COUNT,
    'break_does_not_count',
    'R10',
    'Days of the placement lie in a scheduled break that does not count.',
  ],
];

/** What stands against one placement. A placement without a single day in doubt has none. */
export function placementFindings(list: FindingList, { placement, stretches }: PlacementOutcome): void {
  let against: Reasons = 0;
  let open: Reasons = 0;
  for (const { answer } of stretches) {
    if (answer.state === 'not_authorized' || answer.state === 'limited') against |= answer.reasons;
    else if (answer.state === 'unknown') open |= answer.reasons;
  }
  if ((against | open) === 0) return;
  for (const [reason, code, rule, text] of BLOCKING)
    if (against & reason) list.add(code, 'block', rule, placement.id, text);
  if (open & REASON.ENROLMENT_UNKNOWN)
    list.add(
      'fact_missing',
      'warn',
      'R3',
      'enrolment',
      'The study load is not recorded for days of a placement.',
    );
}
