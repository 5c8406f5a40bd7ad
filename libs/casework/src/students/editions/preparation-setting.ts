import type { Preparation } from '#domain/preparation/preparation.js';
import { SHIPPED_PREPARATION } from '#domain/preparation/shipped-preparation.js';
import type { Fault } from '../../outcome.js';
import type { Setting } from './setting.js';

/** What students have at hand for each kind of application, as the office says it. */
export const PREPARATION: Setting<readonly Preparation[]> = {
  name: 'preparation',
  shipped: SHIPPED_PREPARATION,
  faults: (all) =>
    all.flatMap(({ kind, source }, at): Fault[] => [
      ...(all.findIndex((one) => one.kind === kind) === at
        ? []
        : [
            {
              path: `preparations[${at}].kind`,
              problem: 'This kind of application is on the list already.',
              fr: 'Ce type de demande figure déjà dans la liste.',
            },
          ]),
      ...(/^https:\/\/[^\s/]+\.[^\s]+$/.test(source.address)
        ? []
        : [
            {
              path: `preparations[${at}].source.address`,
              problem: 'Enter the address of the page, beginning with https://.',
              fr: 'Entrez l’adresse de la page, commençant par https://.',
            },
          ]),
    ]),
};
