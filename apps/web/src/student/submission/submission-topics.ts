/** The pages of the record of an application in their order: one topic each, the last one shows all answers. */
export const TOPICS = ['application', 'when', 'confirmation', 'check'] as const;
export type Topic = (typeof TOPICS)[number];

const FIELDS: Readonly<Record<string, Topic>> = {
  kind: 'application',
  channel: 'application',
  statedLocalTime: 'when',
  time: 'when',
  timeZone: 'when',
  utcOffset: 'when',
  stampedOn: 'when',
  applicationNumber: 'confirmation',
  documentId: 'confirmation',
};

/** On which page a field stands; what no page asks for is said where it is sent. */
export const topicOf = (path: string): Topic => FIELDS[path] ?? 'check';
