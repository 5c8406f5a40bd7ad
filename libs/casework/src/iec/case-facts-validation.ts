import { iecCaseFactsFaults } from '#domain/iec/candidate-case/case-facts-faults.js';
import { IEC_CASE_FACTS_SCHEMA } from '#domain/iec/candidate-case/case-facts-schema.js';
import type { IecCaseFacts } from '#domain/iec/candidate-case/case-facts.js';
import type { PathwayFault } from '#domain/pathways/pathway.js';
import { schemaValidation } from '../schema-validation.js';

const fitsSchema = schemaValidation<IecCaseFacts>(IEC_CASE_FACTS_SCHEMA, () => []);

/** The schema speaks to programs; a person reads that the answer does not fit, beside its field. */
const DOES_NOT_FIT = 'Cette réponse n’a pas la forme attendue. Corrigez-la.';

/** What a visitor or candidate sent, complete or not. @param today `YYYY-MM-DD` */
export function readCaseFacts(
  input: unknown,
  today: string,
):
  | { readonly ok: true; readonly facts: IecCaseFacts }
  | { readonly ok: false; readonly faults: readonly PathwayFault[] } {
  const fitting = fitsSchema(input);
  if (!fitting.ok) {
    const faults = fitting.faults.map(({ path, problem }) => ({
      path,
      problem: { en: `This answer ${problem}.`, fr: DOES_NOT_FIT },
    }));
    return { ok: false, faults };
  }
  const faults = iecCaseFactsFaults(fitting.value, today);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, facts: fitting.value };
}
