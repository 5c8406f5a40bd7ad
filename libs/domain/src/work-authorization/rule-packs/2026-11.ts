import type { RulePack, RuleRow } from '../rule-pack.js';
import { fees20261121 } from './fees-2026-11-21.js';
import { remarks20261121 } from './remarks-2026-11-21.js';
import { restoration20261121 } from './restoration-2026-11-21.js';

const VERIFIED_ON = '2026-11-21';
const IRPR = 'https://laws-lois.justice.gc.ca/eng/regulations/SOR-2002-227/';
const PLACEMENTS =
  'https://www.canada.ca/en/immigration-refugees-citizenship/services/study-canada/work/intern.html';
const MANUALS =
  'https://www.canada.ca/en/immigration-refugees-citizenship/corporate/publications-manuals/operational-bulletins-manuals/';

const row = (
  rule: string,
  from: string | null,
  to: string | null,
  appliesBy: RuleRow['appliesBy'],
  source: string,
  state: RuleRow['state'] = 'in_force',
): RuleRow => ({ rule, from, to, appliesBy, state, source, verifiedOn: VERIFIED_ON });

/** The rules as they stood on 21 November 2026. */
export const RULE_PACK_2026_11: RulePack = {
  id: '2026-11-21',
  regimes: [
    {
      ...row('R1', null, '2026-03-31', 'day_of_work', PLACEMENTS),
      level: 'post_secondary',
      document: 'coop_work_permit',
    },
    {
      ...row('R1', '2026-04-01', null, 'day_of_work', PLACEMENTS),
      level: 'post_secondary',
      document: 'study_permit',
    },
    {
      ...row('R12', null, null, 'day_of_work', PLACEMENTS),
      level: 'secondary',
      document: 'coop_work_permit',
    },
  ],
  maintainedStudyWork: [row('R25', '2026-04-01', null, 'day_of_work', PLACEMENTS, 'disputed')],
  remarks: remarks20261121,
  filing: [
    {
      ...row('R20', null, null, 'day_of_filing', IRPR),
      dayEndsIn: 'UTC',
      paperDaysBack: 7,
      safeDaysBefore: 1,
    },
  ],
  restoration: restoration20261121,
  programs: [
    {
      ...row('R3', null, null, 'day_of_work', PLACEMENTS),
      minimumMonths: 6,
      maximumPercent: 50,
      nearPercent: 45,
      excludedKinds: ['language', 'general_interest', 'preparatory'],
      excludedBases: ['optional'],
    },
  ],
  offCampus: [
    { ...row('R10', null, '2024-11-07', 'day_of_work', IRPR), hoursPerWeek: 20 },
    { ...row('R10', '2024-11-08', null, 'day_of_work', IRPR), hoursPerWeek: 24 },
  ],
  breaks: [
    {
      ...row(
        'R10',
        null,
        null,
        'day_of_work',
        `${MANUALS}temporary-residents/study-permits/campus-work.html`,
      ),
      consecutiveDays: 150,
      daysPerYear: 180,
    },
  ],
  studyPermitEnds: [{ ...row('R33', null, null, 'day_of_work', IRPR), daysAfterCompletion: 90 }],
  namedInstitution: [row('R5', '2024-11-08', null, 'day_of_filing', IRPR)],
  closedCoopApplications: [
    { ...row('R7', '2026-04-01', null, 'day_of_work', PLACEMENTS), level: 'post_secondary' },
  ],
  proofLetters: [
    {
      ...row('R30', null, '2026-04-26', 'day_of_filing', `${MANUALS}updates/2026-authorization-r186.html`),
      daysFromReceipt: 180,
    },
    {
      ...row('R30', '2026-04-27', null, 'day_of_filing', `${MANUALS}updates/2026-authorization-r186.html`),
      daysFromReceipt: 365,
    },
  ],
  fees: fees20261121,
  reminders: {
    permitExpiryDays: [-180, -120, -90, -60, -30, -14, -7, -3, -1],
    filingDeadlineHours: [-24, -4],
    passportExpiryDays: [-365, -180],
    lossDays: [1, 30, 60, 75, 85],
    maintainedMonths: 12,
    medicalExamDays: [-90, -30],
    sinDays: [-120, -45],
    proofLetterDays: [-30],
  },
};
