export default {
  title: 'Second reading',
  of: 'Second reading: {{purpose}}',
  lead: 'Read the page as if nobody had. What was verified is not shown; where you read otherwise, somebody looks at both.',
  send: 'That is what the page says',
  agrees: 'You read the same as the first person, field by field.',
  differs:
    'You read these fields otherwise than the first person. A task was opened for somebody to look at both.',
  read: 'This document was read a second time already.',
  own: 'You verified this document yourself: somebody else reads it a second time. Give the task to a colleague, or take the next one.',
  seen: 'You have opened the case of this student since the document was verified, so you may know what was read first. Give the task to somebody who has not, or take the next one.',
  alikeBy: 'Read a second time by {{by}}, who read the same.',
  differBy: 'Read otherwise by {{by}}',
  first: 'Verified',
  second: 'Second reading',
  whatNow:
    'Compare both with the page. Where what was verified is wrong, reopen the document and correct it; where it is right, close the task in the queue.',
  report: 'Agreement of second readings',
  reportLead:
    'Since {{since}}: {{read}} documents read by two people, {{alike}} of them alike in every field; {{waiting}} wait for a second reading.',
  agreement: 'Field by field',
  fieldName: 'Field',
  compared: 'Compared',
  same: 'Alike',
  share: 'Share',
  differing: 'Documents read differently',
  readOn: 'Read on',
  fields: 'Fields',
  field: {
    kind: 'Kind of permit',
    documentNumber: 'Document number',
    issuedOn: 'Issue date',
    validFrom: 'Valid from',
    expiresOn: 'Expiry date',
    dliNumber: 'DLI number',
    employerName: 'Employer',
    remarks: 'Conditions and remarks',
    restrictions: 'Barred settings',
    receivedAt: 'Received by IRCC',
    applicationNumber: 'Application number',
  },
  takenBack: 'taken back',
  lapsed: 'lapsed',
  letter: {
    counts: 'This letter stands for the permit until {{date}}; then the permit itself must have come.',
    lapsed: 'This letter stood for the permit until {{date}} and counts no longer: the permit has not come.',
  },
  settings: {
    approvalLetterDays: 'Days an approval letter counts',
    approvalLetterDaysHint:
      'From the day it was verified. Then it lapses, the answer is computed anew, and the permit must follow. The student is told a week before.',
    declaredApprovalDays: 'Days to show an approval that was only declared',
    declaredApprovalDaysHint:
      'From the day the student told us. With no letter or permit uploaded by then, the student gets a mail and the desk a task. A declared approval authorizes nothing at any time.',
    studentMegabytes: 'Room for the documents of one student, in megabytes',
    studentMegabytesHint:
      'From 20 to 10,000. A student who has filled it is told so, and that the office can give more.',
    secondReadingPercent: 'Share of approvals read a second time, in percent',
    secondReadingPercentHint: 'Drawn by lot; by another person, who does not see the first reading. 0: none.',
    shrinkImagesAfterDays: 'Days after verification until pages shrink',
    shrinkImagesAfterDaysHint:
      'Pages are then kept small, and blurred but for the fields that were read: photograph, signature, UCI and birth date are gone. Nothing entered: never.',
    removeOriginalsAfterDays: 'Days after its last use until an original is removed',
    removeOriginalsAfterDaysHint:
      'A year (365 days) at least. Fields and SHA-256 stay; a legal hold keeps everything. A permit is in use for as long as it stands. Nothing entered: never.',
  },
};
