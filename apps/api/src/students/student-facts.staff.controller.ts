import { Body, Controller, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { FactRecording } from '#casework/students/fact-recording.js';
import { Clock } from '#platform/clock/clock.js';
import { May } from '../access/access-rules.js';
import { FromStaff, type StaffRequester } from '../access/requester.js';
import { IdPipe } from '../edge/id.pipe.js';
import { answer } from '../edge/refusal-error.js';
import {
  ChangeCourseEnrolmentBody,
  ChangeStudyEnrolmentBody,
  ChangeWorkTermBody,
  CourseEnrolmentAnswer,
  NewCourseEnrolmentBody,
  NewStudyEnrolmentBody,
  NewWorkTermBody,
  StudyEnrolmentAnswer,
  WorkTermAnswer,
} from './facts.dto.js';

@ApiTags('Staff: student facts')
@Controller('students/:id')
@May('students.change')
export class StudentFactsStaffController {
  constructor(
    private readonly facts: FactRecording,
    private readonly clock: Clock,
  ) {}

  @Post('course-enrolments')
  @ApiCreatedResponse({ type: CourseEnrolmentAnswer })
  async addCourse(
    @Param('id', IdPipe) id: string,
    @Body() body: NewCourseEnrolmentBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<CourseEnrolmentAnswer> {
    return answer(await this.facts.add(actor, 'course_enrolment', id, body, origin));
  }

  @Patch('course-enrolments/:rid')
  @ApiOkResponse({ type: CourseEnrolmentAnswer })
  async changeCourse(
    @Param('id', IdPipe) studentId: string,
    @Param('rid', IdPipe) id: string,
    @Body() { version, ...wish }: ChangeCourseEnrolmentBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<CourseEnrolmentAnswer> {
    const at = { studentId, id, version };
    return answer(await this.facts.change(actor, 'course_enrolment', at, wish, origin));
  }

  @Post('study-enrolments')
  @ApiCreatedResponse({ type: StudyEnrolmentAnswer })
  async addStudy(
    @Param('id', IdPipe) id: string,
    @Body() { finalSession = false, ...study }: NewStudyEnrolmentBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<StudyEnrolmentAnswer> {
    const values = { ...study, finalSession };
    return answer(await this.facts.add(actor, 'study_enrolment', id, values, origin));
  }

  @Patch('study-enrolments/:rid')
  @ApiOkResponse({ type: StudyEnrolmentAnswer })
  async changeStudy(
    @Param('id', IdPipe) studentId: string,
    @Param('rid', IdPipe) id: string,
    @Body() { version, ...wish }: ChangeStudyEnrolmentBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<StudyEnrolmentAnswer> {
    const at = { studentId, id, version };
    return answer(await this.facts.change(actor, 'study_enrolment', at, wish, origin));
  }

  @Post('work-terms')
  @ApiCreatedResponse({ type: WorkTermAnswer })
  async addWorkTerm(
    @Param('id', IdPipe) id: string,
    @Body() { employer = null, hoursPerWeek = null, ...term }: NewWorkTermBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<WorkTermAnswer> {
    const { setting = 'general', approvedByDli = false } = term;
    const values = { ...term, employer, setting, hoursPerWeek, approvedByDli, cancelledAt: null };
    return answer(await this.facts.add(actor, 'work_term', id, values, origin));
  }

  @Patch('work-terms/:rid')
  @ApiOkResponse({ type: WorkTermAnswer })
  async changeWorkTerm(
    @Param('id', IdPipe) studentId: string,
    @Param('rid', IdPipe) id: string,
    @Body() { version, cancelled, ...wish }: ChangeWorkTermBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<WorkTermAnswer> {
    const cancelledAt = cancelled ? this.clock.now().toISOString() : null;
    const values = cancelled === undefined ? wish : { ...wish, cancelledAt };
    return answer(await this.facts.change(actor, 'work_term', { studentId, id, version }, values, origin));
  }
}
