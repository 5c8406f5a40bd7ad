/** Words for roles and what passes between them. */
export default {
  handOverState: {
    waiting: 'Waiting for an adviser',
    taken: 'With an adviser',
    answered: 'Answered',
    withdrawn: 'Withdrawn',
  },
  twoPersonStep: {
    letter_revocation: 'Revoke a letter',
    rule_pack: 'Put a rule pack in force',
    bulk_purge: 'Erase many records at once',
    sign_in_provider: 'Put a sign-in of the institution in force',
    two_person_rule: 'Take steps out of the two-person rule',
  },
  approvalState: {
    waiting: 'Waiting',
    approved: 'Approved and done',
    declined: 'Declined',
    withdrawn: 'Withdrawn',
    expired: 'Lapsed',
  },
  role: {
    adviser: 'International adviser',
    auditor: 'Auditor',
    student: 'Student',
    reviewer: 'Reviewer',
    coordinator: 'Coordinator',
    administrator: 'Administrator',
  },
};
