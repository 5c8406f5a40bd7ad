/** Under which the answers stand on the device; by itself, so that signing out need not load what reads them. */
export const KEPT_ANSWERS = 'coopdesk.iec-answers';
