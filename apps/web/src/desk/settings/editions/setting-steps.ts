import type { SettingName } from './edition-data.js';

/** Where a draft of the setting is saved and its editions are gone back to: figures ask for another permission than the rest. */
export const stepsOf = (setting: SettingName) =>
  setting === 'published_times'
    ? ({ draft: '/office/published-times/draft', editions: '/office/published-times/editions' } as const)
    : ({
        draft: `/office/editions/${setting}/draft`,
        editions: `/office/editions/${setting}`,
      } as const);
