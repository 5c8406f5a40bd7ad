import { FLOOR_DAYS, RETENTION_KINDS, type RetentionRules } from '#domain/retention/retention.js';
import type { Fault } from '../../outcome.js';
import type { Setting } from '../../students/editions/setting.js';

/** How long what is kept (R60). The statute gives the floor; no office's own schedule was found, so the ceiling is a wish. */
export const RETENTION: Setting<RetentionRules> = {
  name: 'retention',
  shipped: {
    file: { floorDays: FLOOR_DAYS, ceilingDays: 730 },
    notes: { floorDays: FLOOR_DAYS, ceilingDays: 730 },
    backupDays: 35,
  },
  faults: (rules) =>
    RETENTION_KINDS.flatMap((kind): Fault[] => {
      const { floorDays, ceilingDays } = rules[kind];
      return [
        ...(floorDays < FLOOR_DAYS
          ? [
              {
                path: `rules.${kind}.floorDays`,
                problem: `What was used in a decision is kept for ${FLOOR_DAYS} days at least.`,
                fr: `Ce qui a servi à une décision est conservé au moins ${FLOOR_DAYS} jours.`,
              },
            ]
          : []),
        ...(ceilingDays !== null && ceilingDays < FLOOR_DAYS
          ? [
              {
                path: `rules.${kind}.ceilingDays`,
                problem: `Enter ${FLOOR_DAYS} days or more, or leave it empty to keep it for good.`,
                fr: `Entrez ${FLOOR_DAYS} jours ou plus, ou laissez vide pour conserver sans limite.`,
              },
            ]
          : []),
      ];
    }),
};
