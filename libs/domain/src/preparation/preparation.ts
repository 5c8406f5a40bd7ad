import type { Words } from '../letters/words.js';
import type { ApplicationKind } from '../work-authorization/facts.js';

/** What to have at hand for one kind of application to IRCC: facts of the office's choosing, never which application to make. */
export interface Preparation {
  readonly kind: ApplicationKind;
  /** Papers to have ready. */
  readonly documents: readonly Words[];
  /** Where the numbers stand that the form asks for. */
  readonly numbers: readonly Words[];
  /** What IRCC's confirmation looks like, and what to keep of it. */
  readonly confirmation: readonly Words[];
  /** The page that says so. */
  readonly source: { readonly title: Words; readonly address: string };
  /** `YYYY-MM-DD`: when somebody of the office last compared it with the source. */
  readonly checkedOn: string;
}
