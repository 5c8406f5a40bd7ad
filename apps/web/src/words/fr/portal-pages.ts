import authorization from './authorization.js';
import documents from './documents.js';
import employerLinks from './employer-links.js';
import letters from './letters.js';
import record from './record.js';
import statement from './statement.js';
import submissions from './submissions.js';
import whatIf from './what-if.js';

/** What every further page says. */
export default { authorization, documents, employerLinks, letters, record, statement, submissions, whatIf };
