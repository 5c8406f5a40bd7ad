import type { Pathway } from '../../pathways/pathway.js';
import { IEC_STAGES } from './stages.js';
import { IEC_STEPS } from './steps.js';

/** International Experience Canada, International Co-op, as a pathway of the house (R42). */
export const IEC_PATHWAY: Pathway = {
  code: 'iec',
  names: { en: 'IEC International Co-op', fr: 'EIC, Stage coop international' },
  prefix: 'IEC',
  first: 'profile',
  stages: IEC_STAGES,
  steps: IEC_STEPS,
};
