import type { RemarkWording, RuleRow } from '../rule-pack.js';

const row = (source: string): RuleRow => ({
  rule: 'R4',
  from: null,
  to: null,
  appliesBy: 'day_of_issue',
  state: 'in_force',
  source,
  verifiedOn: '2026-11-21',
});

const SCIENCE_COOP = 'https://sciencecoop.ubc.ca/students/international';
const LETHBRIDGE = 'https://ulethbridge.ca/node/40910';
const GEORGE_BROWN =
  'https://www.georgebrown.ca/ask-george-brown/i-am-an-international-student-do-i-need-a-social-insurance-number-sin-1659710361679';

/** R4: wordings of study permits. Only the two that name R186(f) qualify; older ones name R186(v) alone. */
export const remarks20261121: readonly RemarkWording[] = [
  {
    ...row(SCIENCE_COOP),
    class: 'K1',
    parts: [
      'May accept employment on or off campus if meeting eligibility criteria as per R186(f), (v) or (w). Must cease working if no longer meeting these criteria.',
    ],
  },
  {
    ...row(SCIENCE_COOP),
    class: 'K2',
    parts: [
      'This permit does not authorize the holder to engage in off campus employment in Canada. May accept employment only on campus if meeting eligibility criteria as per R186(f). Must cease working if no longer meeting these criteria.',
    ],
  },
  {
    ...row(GEORGE_BROWN),
    class: 'not_qualifying',
    parts: ['may work', '20', 'off campus'],
    without: '186(f)',
  },
  { ...row(LETHBRIDGE), class: 'not_qualifying', parts: ['may work', '24', 'off campus'], without: '186(f)' },
  { ...row(LETHBRIDGE), class: 'not_qualifying', parts: ['186(v)'], without: '186(f)' },
  {
    ...row(LETHBRIDGE),
    class: 'manual_review',
    parts: [
      'May accept employment on the campus of the institution at which registered in full-time studies',
    ],
  },
];
