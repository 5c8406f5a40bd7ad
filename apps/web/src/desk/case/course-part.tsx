import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CourseEnrolment, CourseState, StudyEnrolment, StudyLoad } from '../../api/shapes/record.js';
import { useTermName } from '../../record/term-names.js';
import { useCodeWord } from '../../words/use-code-word.js';
import type { FormField } from '../forms/form-field.js';
import { useTermChoices } from '../queue/office-choices.js';
import { CaseTable } from './case-table.js';
import { SubRecordButton } from './sub-record.js';

const STATES: readonly CourseState[] = ['registered', 'completed', 'dropped'];
const LOADS: readonly StudyLoad[] = ['full_time', 'part_time', 'leave', 'scheduled_break', 'not_enrolled'];

export function CoursePart({
  studentId,
  courses,
}: {
  studentId: string;
  courses: CourseEnrolment[];
}): ReactNode {
  const { t } = useTranslation('desk');
  const word = useCodeWord();
  const terms = useTermChoices();
  const termName = useTermName();
  const fields: readonly FormField[] = [
    { name: 'courseCode', label: t('case.fields.courseCode'), type: 'text' },
    {
      name: 'term',
      label: t('case.fields.term'),
      type: 'choice',
      ...terms,
    },
    {
      name: 'state',
      label: t('case.fields.state'),
      type: 'choice',
      choices: STATES.map((value) => ({ value, label: word('courseState', value) })),
    },
  ];
  const shared = { studentId, collection: 'course-enrolments', fields } as const;
  return (
    <CaseTable
      id="courses"
      heading={t('case.parts.courses')}
      beside={<SubRecordButton {...shared} title={t('case.dialogs.addCourse')} />}
      rows={courses}
      columns={[
        { head: t('case.fields.courseCode'), render: (course) => course.courseCode },
        { head: t('case.fields.term'), render: (course) => termName(course.term) },
        { head: t('case.fields.state'), render: (course) => word('courseState', course.state) },
        {
          head: '',
          render: (course) => (
            <SubRecordButton
              {...shared}
              title={t('case.dialogs.editCourse')}
              record={course}
              name={course.courseCode}
            />
          ),
        },
      ]}
    />
  );
}

export function EnrolmentPart({
  studentId,
  enrolments,
}: {
  studentId: string;
  enrolments: StudyEnrolment[];
}): ReactNode {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation();
  const word = useCodeWord();
  const fields: readonly FormField[] = [
    { name: 'from', label: t('case.fields.from'), type: 'date' },
    { name: 'to', label: t('case.fields.to'), type: 'date' },
    {
      name: 'load',
      label: t('case.fields.load'),
      type: 'choice',
      choices: LOADS.map((value) => ({ value, label: word('studyLoad', value) })),
    },
    { name: 'finalSession', label: t('case.fields.finalSession'), type: 'check' },
  ];
  const shared = { studentId, collection: 'study-enrolments', fields } as const;
  return (
    <CaseTable
      id="enrolments"
      heading={t('case.parts.enrolments')}
      beside={<SubRecordButton {...shared} title={t('case.dialogs.addEnrolment')} />}
      rows={enrolments}
      columns={[
        { head: t('case.fields.from'), render: (one) => `${one.from} – ${one.to}` },
        { head: t('case.fields.load'), render: (one) => word('studyLoad', one.load) },
        {
          head: t('case.fields.finalSession'),
          render: (one) => common(one.finalSession ? 'frame.yes' : 'frame.no'),
        },
        {
          head: '',
          render: (one) => (
            <SubRecordButton
              {...shared}
              title={t('case.dialogs.editEnrolment')}
              record={one}
              name={one.from}
            />
          ),
        },
      ]}
    />
  );
}
