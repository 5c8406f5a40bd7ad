/** How long decisions take, at the desk. */
export default {
  lead: 'The time to a decision, from this office’s own applications of the last two years, decided and open ones (Kaplan–Meier), computed each night. Under twenty applications nothing is said, and IRCC’s figure stands in. Where decisions take longer than the first reminder is early, students get one notice before it.',
  kind: 'Application',
  cases: 'Own applications',
  counted: '{{cases}}, {{decided}} decided',
  tooFew: 'fewer than 20',
  half: 'Half decided after (days)',
  fourOfFive: 'Four of five after (days)',
  published: 'IRCC’s figure',
  figure: '{{days}} days, {{date}}',
  lead_days: 'First notice (days before the end)',
  byTable: 'by the table: 180',
  enter: 'Enter IRCC’s figure',
  enterLead:
    'As it stands on IRCC’s page, with its day. What is published last counts, also where its figure is of an earlier day.',
  asOf: 'Day of the figure',
  days: 'Days',
  source: 'Address of the page',
};
