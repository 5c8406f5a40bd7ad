import type { FeeRow } from '../rule-pack.js';

const fee = (code: string, cents: number, from: string | null, rule: string, source: string): FeeRow => ({
  rule,
  from,
  to: null,
  appliesBy: 'day_of_filing',
  state: 'in_force',
  source,
  verifiedOn: '2026-11-21',
  code,
  cents,
});

const INCREASES =
  'https://immigration.ca/canada-increases-immigration-application-fees-what-newcomers-need-to-know';
const IRPR = 'https://laws-lois.justice.gc.ca/eng/regulations/SOR-2002-227/';

/** Fees in Canadian cents by day of filing (R4, R11, R31; they have moved every 1 December, Q14). */
export const fees20261121: readonly FeeRow[] = [
  fee('study_permit_extension', 15_000, null, 'R4', 'https://ulethbridge.ca/node/40910'),
  fee('condition_amendment', 0, null, 'R4', 'https://ulethbridge.ca/node/40910'),
  fee('coop_work_permit', 0, null, 'R11', IRPR),
  fee('biometrics', 8_500, null, 'R11', IRPR),
  fee('restoration_student_with_permit', 39_625, '2025-12-01', 'R31', INCREASES),
  fee('restoration_worker_with_permit', 40_125, '2025-12-01', 'R31', INCREASES),
];
