import type { QueueItem } from '../../api/shapes/desk.js';

/** The page on which a task is decided. */
export function taskPath(item: Pick<QueueItem, 'kind' | 'subjectId' | 'student' | 'why'>): string {
  switch (item.kind) {
    case 'letter_request':
      return `/desk/letter-requests/${item.subjectId}`;
    case 'document':
    case 'file_problem':
    case 'readings_differ':
      return `/desk/documents/${item.subjectId}`;
    case 'submission':
      return `/desk/submissions/${item.subjectId}`;
    case 'letter_problem':
    case 'letter_flag':
      return `/desk/students/${item.student.id}#letters`;
    case 'second_reading':
      return `/desk/second-readings/${item.subjectId}`;
    case 'evidence_lapsed':
      return item.why.includes('declared_approval')
        ? `/desk/submissions/${item.subjectId}`
        : `/desk/students/${item.student.id}#permits`;
    case 'permit_order':
      return `/desk/students/${item.student.id}#permits`;
    case 'mail_problem':
      return `/desk/students/${item.student.id}#reminders`;
    case 'sign_off':
      return `/desk/students/${item.student.id}#signOffs`;
    case 'pathway_case':
      // A permit that belongs to the other pathway is no case: its task leads to the permits it stands among.
      return item.why.includes('iec_permit')
        ? `/desk/students/${item.student.id}#permits`
        : `/desk/candidates/${item.subjectId}`;
    case 'message':
      return `/desk/students/${item.student.id}#notes`;
    case 'roster_question':
      return `/desk/students/${item.student.id}#record`;
  }
}
