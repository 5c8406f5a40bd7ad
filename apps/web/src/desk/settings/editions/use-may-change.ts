import { useMay } from '../../../session/session-query.js';

/** Whether the person looking changes the office's settings, beyond reading them. */
export const useMayChange = (): boolean => useMay('office.change');
