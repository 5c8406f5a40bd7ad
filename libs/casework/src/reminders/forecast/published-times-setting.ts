import type { Fault } from '../../outcome.js';
import type { StandingSetting } from '../../students/editions/setting.js';
import type { PublishedTime } from './forecast.store.js';

/** IRCC's figures, one for each kind of application: what the newest edition says counts, whatever the day of its figures. */
export const PUBLISHED_TIMES: StandingSetting<readonly PublishedTime[]> = {
  name: 'published_times',
  standsBesides: true,
  changedBy: 'forecasts.publish',
  faults: (figures, before) => [
    ...figures.flatMap(({ kind }, at): Fault[] =>
      figures.findIndex((one) => one.kind === kind) === at ? [] : [{ path: `figures[${at}].kind`, ...TWICE }],
    ),
    ...(before.every(({ kind }) => figures.some((one) => one.kind === kind))
      ? []
      : [{ path: 'figures', ...LEFT_OUT }]),
  ],
  // What has a figure keeps one.
  restored: (earlier, newest) => [
    ...earlier,
    ...newest.filter(({ kind }) => !earlier.some((one) => one.kind === kind)),
  ],
};

const TWICE = {
  problem: 'This kind of application has a figure already.',
  fr: 'Ce type de demande a déjà un chiffre.',
};
const LEFT_OUT = {
  problem: 'Send a figure for every kind of application that has one.',
  fr: 'Envoyez un chiffre pour chaque type de demande qui en a un.',
};
