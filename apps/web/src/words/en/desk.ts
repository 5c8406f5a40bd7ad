import access from './desk-access.js';
import admin from './desk-admin.js';
import approvals from './desk-approvals.js';
import dataMap from './desk-data-map.js';
import dashboards from './desk-dashboards.js';
import file from './desk-case.js';
import brand from './desk-brand.js';
import digest from './desk-digest.js';
import forecastSettings from './desk-forecast.js';
import editions from './desk-editions.js';
import frame from './desk-frame.js';
import corrections from './desk-corrections.js';
import privacy from './desk-privacy.js';
import trail from './desk-trail.js';
import handOvers from './desk-hand-overs.js';
import bulk from './desk-letter-bulk.js';
import sharing from './desk-sharing.js';
import sheet from './desk-letter-sheet.js';
import holidays from './desk-holidays.js';
import kinds from './desk-letter-kinds.js';
import templates from './desk-letter-templates.js';
import live from './desk-live.js';
import mail from './desk-mail.js';
import mailWords from './desk-mail-words.js';
import orders from './desk-orders.js';
import palette from './desk-palette.js';
import past from './desk-past.js';
import plans from './desk-plans.js';
import programme from './desk-programme.js';
import providers from './desk-providers.js';
import queue from './desk-queue.js';
import readings from './desk-second-readings.js';
import work from './desk-queue-work.js';
import review from './desk-review.js';
import rules from './desk-rules.js';
import settingsOverview from './desk-settings-overview.js';
import taskBatches from './desk-task-batches.js';
import termsCopy from './desk-terms-copy.js';
import travel from './desk-travel.js';
import signOffs from './desk-sign-offs.js';

export default {
  ...admin,
  ...signOffs,
  access,
  brand,
  approvals,
  bulk,
  case: file,
  dashboards,
  dataMap,
  corrections,
  privacy,
  desk: frame,
  holidays,
  digest,
  forecastSettings,
  editions,
  handOvers,
  kinds,
  live,
  mail,
  mailWords,
  orders,
  palette,
  past,
  plans,
  programme,
  providers,
  queue,
  readings,
  review,
  rules,
  sharing,
  settingsOverview,
  sheet,
  taskBatches,
  templates,
  termsCopy,
  trail,
  travel,
  work,
};
