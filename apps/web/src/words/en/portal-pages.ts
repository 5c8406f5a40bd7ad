import accessibility from './accessibility.js';
import adviser from './adviser.js';
import authorization from './authorization.js';
import calendar from './calendar.js';
import deeds from './deeds.js';
import documents from './documents.js';
import drafts from './drafts.js';
import employerLinks from './employer-links.js';
import forecast from './forecast.js';
import letters from './letters.js';
import mailChoice from './mail-choice.js';
import messages from './messages.js';
import preparation from './preparation.js';
import ownData from './own-data.js';
import record from './record.js';
import selfCheck from './self-check.js';
import statement from './statement.js';
import submissions from './submissions.js';
import whatIf from './what-if.js';

/** What every further page says. */
export default {
  accessibility,
  adviser,
  authorization,
  calendar,
  deeds,
  documents,
  drafts,
  employerLinks,
  forecast,
  letters,
  mailChoice,
  messages,
  preparation,
  record,
  selfCheck,
  ownData,
  statement,
  submissions,
  whatIf,
};
