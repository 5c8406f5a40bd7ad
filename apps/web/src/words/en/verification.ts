export default {
  title: 'Check a letter',
  lead: 'Every letter of this office carries a code. It tells whether the letter is still good.',
  code: 'Code of the letter',
  codeHint:
    'The 26 characters beside the QR code, for example 2J7Q X4MD … Spaces and small letters do not matter.',
  codeMissing: 'Enter the code that stands beside the QR code of the letter.',
  check: 'Check the letter',
  states: { valid: 'Valid', superseded: 'Replaced by a newer letter', revoked: 'No longer valid' },
  meanings: {
    valid: 'The office issued this letter, and it stands.',
    superseded: 'The office issued this letter and has since issued another in its place. Ask for that one.',
    revoked: 'The office issued this letter and has withdrawn it. It confirms nothing any more.',
  },
  number: 'Number',
  issuedOn: 'Issued on',
  kind: 'Kind of letter',
  initials: 'Initials of the student',
  program: 'Program',
  compare:
    'Compare these with the letter in your hands. If one differs, the letter is not the one that was issued.',
  unknown: {
    title: 'No letter of this office',
    code: 'No letter that was issued here has this code. Compare it with the letter, character by character.',
    file: 'This file is not a letter as it was issued here: it was changed, printed anew, or comes from elsewhere.',
  },
  file: {
    title: 'Check the file itself',
    label: 'The letter as a PDF',
    hint: 'The file stays on your device: only a fingerprint of it is compared.',
    checking: 'Comparing …',
    failed: 'The file could not be compared just now. Choose it again in a minute.',
  },
};
