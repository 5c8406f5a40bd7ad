import type { PermitFacts, RestrictedSetting } from '../work-authorization/facts.js';

export interface Words {
  readonly en: string;
  readonly fr: string;
}

/** What an employer must know beside yes and the dates (R62); said of the work, never of a permit. */
export interface EmployerRestriction {
  readonly code: 'this_placement_only' | `no_${RestrictedSetting}`;
  readonly text: Words;
}

const THIS_PLACEMENT: EmployerRestriction = {
  code: 'this_placement_only',
  text: {
    en: 'For this placement, with this employer, on these dates. Any other work has rules of its own.',
    fr: 'Pour ce stage, chez cet employeur, à ces dates. Tout autre travail a ses propres règles.',
  },
};

const BARRED: Readonly<Record<RestrictedSetting, Words>> = {
  child_care: { en: 'No work in child care.', fr: 'Aucun travail en garde d’enfants.' },
  school_teaching: {
    en: 'No teaching in primary or secondary schools.',
    fr: 'Aucun enseignement au primaire ou au secondaire.',
  },
  health_service: {
    en: 'No work in health services.',
    fr: 'Aucun travail dans les services de santé.',
  },
  agriculture: { en: 'No work in agriculture.', fr: 'Aucun travail en agriculture.' },
};
const SETTINGS = Object.keys(BARRED) as RestrictedSetting[];

/**
 * The settings barred on the days named (R6): by a permit that is good on one of them, or, on maintained status, by the
 * study permit that ended last, whose conditions go on (R22).
 */
export function employerRestrictions(
  days: { readonly from: string; readonly to: string },
  permits: readonly PermitFacts[],
): EmployerRestriction[] {
  const standing = permits.filter(
    ({ issuedOn, validFrom, expiresOn }) => (validFrom ?? issuedOn) <= days.to && days.from <= expiresOn,
  );
  const carriedOn = permits
    .filter(({ kind, expiresOn }) => kind === 'study_permit' && expiresOn < days.to)
    .toSorted((a, b) => (a.expiresOn < b.expiresOn ? 1 : -1))
    .slice(0, 1);
  const barred = new Set([...standing, ...carriedOn].flatMap(({ restrictions }) => restrictions ?? []));
  return [
    THIS_PLACEMENT,
    ...SETTINGS.filter((setting) => barred.has(setting)).map((setting) => ({
      code: `no_${setting}` as const,
      text: BARRED[setting],
    })),
  ];
}
