import { describe, expect, it } from '@jest/globals';
import { type TaskFacts, taskList } from './task-list.js';

const FACTS: TaskFacts = {
  gatePassed: true,
  letterRequest: null,
  letter: { id: 'l', issuedOn: '2026-09-08' },
  permitDocument: { id: 'd', state: 'verified' },
  verifiedPermit: { lastDay: '2026-11-30', isOver: false },
  letterEvidence: null,
  remarkDoesNotQualify: false,
  openDeadline: null,
  undecided: null,
  approvalUnseen: null,
  signOffAwaited: false,
};
const permitTask = (over: Partial<TaskFacts>) =>
  taskList({ ...FACTS, ...over }).find(({ code }) => code === 'upload_permit');
const OVER = { lastDay: '2026-11-30', isOver: true };

describe('the task of the permit', () => {
  it('is done while a verified permit counts, and says through when', () => {
    expect(permitTask({})).toMatchObject({
      group: 'done',
      status: 'verified',
      params: { expiresOn: '2026-11-30' },
    });
  });

  it('asks for another once the permit is over', () => {
    expect(permitTask({ verifiedPermit: OVER })).toMatchObject({
      group: 'action_needed',
      status: 'expired',
      link: '/documents/new',
      params: { expiresOn: '2026-11-30' },
    });
  });

  it('asks for none while IRCC decides, there is no other yet; that it is over is said', () => {
    const undecided = { id: 's', hasProof: true };
    expect(permitTask({ verifiedPermit: OVER, undecided })).toMatchObject({
      group: 'done',
      status: 'expired',
      params: { expiresOn: '2026-11-30' },
    });
  });

  it('asks for one where none was verified', () => {
    expect(permitTask({ verifiedPermit: null })).toMatchObject({ status: 'not_started' });
  });
});
