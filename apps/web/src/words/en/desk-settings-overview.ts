export default {
  lead: 'Everything an office decides for itself. What students read has editions: published for a day, kept with who and when, and gone back to.',
  groups: {
    office: 'The office',
    calendar: 'Time',
    studies: 'Programs',
    words: 'What students read',
    rules: 'Rules',
    people: 'People and machines',
  },
  items: {
    office: {
      title: 'Office details',
      hint: 'Letterhead, signature, hours, time zone, working days for a review',
    },
    brand: {
      title: 'Name, colours and logo',
      hint: 'What the heads of all pages and mails say, and how they look; for a day, and with a way back',
    },
    terms: { title: 'Terms', hint: 'First and last days; copy the terms of the year before' },
    days: { title: 'Closed days and holidays', hint: 'When nothing falls due and no clock runs' },
    forecast: { title: 'Time to a decision', hint: 'What IRCC states, and what your own applications took' },
    sharing: { title: 'Who gets which task', hint: 'Shared out by program and load; cover for who is away' },
    mailWords: { title: 'Words of mails', hint: 'Your own words for each mail, tried before they are used' },
    notices: { title: 'Privacy notices', hint: 'Purpose, authority and contact, in versions' },
    reminders: {
      title: 'Days of reminders',
      hint: 'How long before a date students are written to: open the edition in force and change its days; with a dry run',
    },
    documents: { title: 'Documents', hint: 'Second readings, and when a proof lapses' },
    retention: { title: 'Retention', hint: 'How long files are kept, and what was erased' },
    calendar: { title: 'Your notices', hint: 'What you yourself are told, and when' },
    programs: {
      title: 'Programs and plans',
      hint: 'Stages, weeks, placement basis, certification by the registrar',
    },
    reasons: { title: 'Return reasons', hint: 'What is wrong with what comes back, and what puts it right' },
    preparation: {
      title: 'Preparing applications',
      hint: 'What students have at hand for each kind of application to IRCC',
    },
    letters: { title: 'Letters', hint: 'Kinds and templates, with review, dates and history' },
    rules: { title: 'Rule packs', hint: 'What the answers rest on; a dry run before it is in force' },
    iec: { title: 'IEC programme', hint: 'Countries, fees, seasons and organizations' },
    mail: { title: 'Mail', hint: 'Whether mail leaves, and what did not arrive' },
    approvals: {
      title: 'Two-person rule',
      hint: 'Steps that one person asks for and another approves',
    },
    accounts: { title: 'Accounts', hint: 'Who works here, and in which role' },
    providers: {
      title: 'Sign-in of the institution',
      hint: 'OpenID Connect and SAML, beside or instead of passwords',
    },
    machines: { title: 'Machine tokens', hint: 'Programs that ask for a student’s co-op status' },
    boards: { title: 'Job boards', hint: 'Who is told when a student loses eligibility' },
  },
};
