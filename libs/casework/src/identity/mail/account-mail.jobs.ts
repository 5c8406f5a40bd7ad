import { defineJob } from '#platform/queue/job-contract.js';

/** "Look for mails about accounts": carries nothing, because the table says what is to be sent. */
export const SEND_ACCOUNT_MAILS = defineJob<Record<string, never>>('send-account-mails');
