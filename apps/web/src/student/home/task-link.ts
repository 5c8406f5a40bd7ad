import type { HomeTask } from '../../api/shapes/home.js';

const BY_CODE: Record<string, string> = {
  confirm_course: '/letter-request',
  request_letter: '/letter-request',
  letter_waiting: '/letters',
  letter_returned: '/letters',
  download_letter: '/letters',
  record_submission: '/submissions/new',
  upload_proof: '/documents/new?purpose=submission_confirmation',
  upload_permit: '/documents/new?purpose=study_permit',
  replace_letter: '/documents/new',
  permit_waiting: '/documents',
  permit_returned: '/documents',
  fix_remark: '/authorization',
  extend_permit: '/authorization',
  decision_yet: '/submissions/new',
  upload_decision: '/documents/new?purpose=approval_letter',
  sign_off_waiting: '/authorization',
};

/** The page of a task: the one the API names, when it is a page of this site, else the usual one for its kind. */
export function taskLink(task: Pick<HomeTask, 'code'> & { link: string | null }): string | null {
  const named = task.link;
  if (named && named.startsWith('/') && !named.startsWith('//') && !named.startsWith('/api/')) return named;
  return BY_CODE[task.code] ?? null;
}
