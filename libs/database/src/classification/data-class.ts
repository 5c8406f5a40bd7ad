/** What a column holds, for an assessment of privacy impact. Every column of our tables has exactly one. */
export const DATA_CLASSES = {
  identity: 'Who somebody is: name, numbers, mail address, citizenship',
  immigration: 'Permits, applications, travel, and what follows from them',
  study: 'Programs, courses, work terms, employers',
  words: 'Text that people wrote themselves and that may say anything',
  sealed: 'Contents sealed under the person’s own key',
  secret: 'What opens something: keys, hashes of passwords and links, sealed secrets',
  staff: 'Who of the office did something',
  trace: 'From where and by what somebody came: addresses, browsers, sign-ins',
  reference: 'Numbers of rows, people and files that say nothing by themselves',
  process: 'States, versions, times and counts of the work',
  office: 'About the office, its programs and its rules; about nobody',
} as const;
export type DataClass = keyof typeof DATA_CLASSES;

/** How long rows of a table stay. */
export const KEPT = {
  file: 'with the student’s file, until a retention run erases the person',
  notes: 'as notes: by their own term, at the latest with the file',
  account: 'as long as the account',
  short: 'hours or days: removed by itself once it has served',
  trail: 'for good; values are unreadable once the person’s key is destroyed',
  office: 'as long as the office keeps it; about nobody, or about staff',
} as const;
export type Kept = keyof typeof KEPT;

/** Which people row-level security lets read rows of a table, each within their scope. */
export const READERS = {
  student: 'the student, their own',
  office: 'reviewers, coordinators and administrators, within their scope',
  adviser: 'advisers, while a file is handed over to them',
  auditor: 'auditors',
  machine: 'tokens for machines, within their scope',
  link: 'whoever holds the student’s link, of that student',
  letter: 'whoever holds a letter’s code, of that letter',
  everybody: 'everybody who is let in: it is about nobody',
} as const;
export type Reader = keyof typeof READERS;

/** The tags of one table; `columns` has the names of its columns by class, parted by spaces. */
export interface TableTags {
  readonly purpose: string;
  readonly kept: Kept;
  readonly readBy: readonly Reader[];
  readonly columns: Partial<Readonly<Record<DataClass, string>>>;
}

/** By the full name of the table. */
export type TagsByTable = Readonly<Record<string, TableTags>>;
