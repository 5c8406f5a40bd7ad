import type { StandingSetting } from '../../students/editions/setting.js';
import type { DocumentPolicyValues } from './document-policy.store.js';

/** How the office treats documents. What a number may be is said at the edge and by the table. */
export const DOCUMENT_POLICY: StandingSetting<DocumentPolicyValues> = {
  name: 'document_policy',
  standsBesides: true,
  faults: () => [],
  // An edition of an earlier release knows nothing of what was added since.
  restored: (earlier, newest) => ({ ...newest, ...earlier }),
};
