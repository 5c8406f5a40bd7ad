/** The places of the desk's menu, in their order. */
export const DESK_PLACES = [
  { to: '/desk', word: 'queue', exact: true, administrators: false },
  { to: '/desk/dashboards', word: 'dashboards', exact: false, administrators: false },
  { to: '/desk/students', word: 'students', exact: false, administrators: false },
  { to: '/desk/candidates', word: 'candidates', exact: false, administrators: false },
  { to: '/desk/roster', word: 'roster', exact: false, administrators: false },
  { to: '/desk/programs', word: 'programs', exact: false, administrators: false },
  { to: '/desk/letters', word: 'letters', exact: false, administrators: false },
  { to: '/desk/mail', word: 'mail', exact: false, administrators: false },
  { to: '/desk/rules', word: 'rules', exact: false, administrators: false },
  { to: '/desk/orders', word: 'orders', exact: false, administrators: true },
  { to: '/desk/settings', word: 'settings', exact: false, administrators: false },
] as const;

export type DeskPlace = (typeof DESK_PLACES)[number];
