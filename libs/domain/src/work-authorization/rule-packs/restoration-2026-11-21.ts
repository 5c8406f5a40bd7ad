import type { RestorationRow } from '../rule-pack.js';

/** R31, R32. The advised last day of Q4 stays at 75 days under the disaster measure too. */
export const restoration20261121: readonly RestorationRow[] = [
  {
    rule: 'R31',
    from: null,
    to: null,
    appliesBy: 'day_of_loss',
    state: 'in_force',
    source: 'https://laws-lois.justice.gc.ca/eng/regulations/SOR-2002-227/',
    verifiedOn: '2026-11-21',
    lastDay: { daysAfterLoss: 90 },
    safeDaysAfterLoss: 75,
  },
  {
    rule: 'R32',
    from: '2026-04-01',
    to: '2028-11-30',
    appliesBy: 'day_of_loss',
    state: 'in_force',
    source:
      'https://www.canada.ca/en/immigration-refugees-citizenship/services/special-measures/emergencies-canada/disasters-2026-2028.html',
    verifiedOn: '2026-11-21',
    lastDay: { monthsAfterLoss: 6 },
    safeDaysAfterLoss: 75,
    measure: 'NaturalDisaster2026',
  },
];
