import { expect, test } from '@jest/globals';
import { taskLink } from './task-link.js';

test('a task leads to the page that the API names, or to the usual one for its kind', () => {
  expect(taskLink({ code: 'upload_proof', link: '/documents/new?submission=7' })).toBe(
    '/documents/new?submission=7',
  );
  expect(taskLink({ code: 'upload_permit', link: null })).toBe('/documents/new?purpose=study_permit');
  expect(taskLink({ code: 'download_letter', link: '/api/v1/me/letters/1/pdf' })).toBe('/letters');
  expect(taskLink({ code: 'all_done', link: '//elsewhere.example' })).toBeNull();
});
