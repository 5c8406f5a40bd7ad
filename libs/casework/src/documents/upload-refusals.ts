import { outOfOrder, type Refusal } from '../outcome.js';

export const QUOTA_REACHED: Refusal = {
  code: 'quota_reached',
  status: 413,
  title: 'No room left for your files',
  detail:
    'Your documents may take 200 MB together. Send smaller files, or ask the office for more room. Nothing was kept.',
};

export const STORE_FULL: Refusal = {
  code: 'store_full',
  status: 507,
  title: 'The file store is full',
  detail: 'Nothing was kept. Try again in an hour; if it happens again, tell the office.',
};

export const PROOF_VERIFIED = outOfOrder(
  'The proof of this application is verified already. Upload the approval letter or the permit when it has come.',
);
