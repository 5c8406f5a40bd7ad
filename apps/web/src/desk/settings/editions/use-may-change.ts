import { useMay } from '../../../session/session-query.js';
import type { SettingName } from './edition-data.js';

/** Whether the person looking changes this setting of the office, or its settings as such, beyond reading them. */
export const useMayChange = (setting?: SettingName): boolean =>
  useMay(setting === 'published_times' ? 'forecasts.publish' : 'office.change');
