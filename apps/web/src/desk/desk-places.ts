/** The places of the desk's menu, in their order, each with what one must be allowed to find it there. */
export const DESK_PLACES = [
  { to: '/desk', word: 'queue', exact: true, may: 'queue.work' },
  { to: '/desk/dashboards', word: 'dashboards', exact: false, may: 'queue.work' },
  { to: '/desk/students', word: 'students', exact: false, may: 'students.list' },
  { to: '/desk/candidates', word: 'candidates', exact: false, may: 'candidates.work' },
  { to: '/desk/hand-overs', word: 'handOvers', exact: false, may: 'hand_overs.read' },
  { to: '/desk/roster', word: 'roster', exact: false, may: 'roster.import' },
  { to: '/desk/programs', word: 'programs', exact: false, may: 'programs.read' },
  { to: '/desk/letters', word: 'letters', exact: false, may: 'letter_templates.read' },
  { to: '/desk/mail', word: 'mail', exact: false, may: 'mail.read' },
  { to: '/desk/rules', word: 'rules', exact: false, may: 'rules.read' },
  { to: '/desk/orders', word: 'orders', exact: false, may: 'orders.record' },
  { to: '/desk/corrections', word: 'corrections', exact: false, may: 'corrections.decide' },
  { to: '/desk/approvals', word: 'approvals', exact: false, may: 'approvals.decide' },
  { to: '/desk/privacy', word: 'privacy', exact: false, may: 'retention.run' },
  { to: '/desk/trail', word: 'trail', exact: false, may: 'trail.read' },
  { to: '/desk/settings', word: 'settings', exact: false, may: 'office.read' },
] as const;

export type DeskPlace = (typeof DESK_PLACES)[number];
