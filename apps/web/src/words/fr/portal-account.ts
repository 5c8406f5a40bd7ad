import account from './account.js';

/** What the pages about one's own account say. */
export default { account };
