import type { Fault } from '../outcome.js';
import type { Setting } from '../students/editions/setting.js';
import { BY_NOTE, RETURN_REASONS, type ReturnReason } from './return-reasons.js';

/** The one list of reasons; screens, mails and decisions all quote it. */
export const RETURN_REASON_SETTING: Setting<readonly ReturnReason[]> = {
  name: 'return_reasons',
  shipped: RETURN_REASONS,
  faults: (reasons, before) => [...repeated(reasons), ...missing(reasons, before), ...withoutNote(reasons)],
  restored: (earlier, newest) => [
    ...earlier,
    ...newest
      .filter(({ code }) => !earlier.some((one) => one.code === code))
      .map((reason) => ({ ...reason, retired: true })),
  ],
};

const repeated = (reasons: readonly ReturnReason[]): Fault[] =>
  reasons.flatMap(({ code }, at) =>
    reasons.findIndex((one) => one.code === code) === at
      ? []
      : [
          {
            path: `reasons[${at}].code`,
            problem: 'This code is on the list already.',
            fr: 'Ce code figure déjà dans la liste.',
          },
        ],
  );

/** What was sent back with a reason must be able to say it for ever. */
const missing = (reasons: readonly ReturnReason[], before: readonly ReturnReason[]): Fault[] =>
  before
    .filter(({ code }) => !reasons.some((one) => one.code === code))
    .map(({ code }) => ({
      path: 'reasons',
      problem: `Keep the reason ${code}: retire it and nobody gives it any more.`,
      fr: `Gardez le motif ${code} : retirez-le du choix et plus personne ne le donne.`,
    }));

function withoutNote(reasons: readonly ReturnReason[]): Fault[] {
  const other = reasons.find(({ code }) => code === BY_NOTE);
  if (other && !other.retired && other.for.length === 2) return [];
  return [
    {
      path: 'reasons',
      problem: `Keep the reason ${BY_NOTE} for everything: it lets people say in a note what no other reason does.`,
      fr: `Gardez le motif ${BY_NOTE} pour tout : il permet de dire dans une note ce qu’aucun autre ne dit.`,
    },
  ];
}
