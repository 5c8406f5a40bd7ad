import statement from './statement.js';

/** What the page behind a link says: whoever opens one loads nothing else. */
export default { statement };
