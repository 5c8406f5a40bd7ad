import verification from './verification.js';

/** What the page says that checks letters: whoever opens it loads nothing else. */
export default { verification };
