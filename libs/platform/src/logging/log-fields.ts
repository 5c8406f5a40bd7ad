/** Every field a log line may carry. Ids are ours (uuid), never a student or permit number. */
const allowed = [
  'requestId',
  'method',
  'route',
  'status',
  'durationMs',
  'actorKind',
  'actorId',
  'studentId',
  'letterRequestId',
  'letterId',
  'documentId',
  'submissionId',
  'reminderId',
  'importId',
  'notificationId',
  'job',
  'jobId',
  'attempt',
  'schedule',
  'count',
  'bytes',
  'code',
  'signal',
  'port',
  'url',
  'version',
  'component',
] as const;

export type LogFieldName = (typeof allowed)[number];
export type LogFields = { readonly [name in LogFieldName]?: string | number | boolean | undefined };

/** The allow-list at run time too: types alone do not stop a spread of a whole row. */
export function pickFields(fields: LogFields): Record<string, string | number | boolean> {
  const picked: Record<string, string | number | boolean> = {};
  for (const name of allowed) {
    const value: unknown = fields[name];
    if (typeof value === 'number' || typeof value === 'boolean') picked[name] = value;
    if (typeof value === 'string') picked[name] = value.slice(0, 200);
  }
  return picked;
}
