import { Module } from '@nestjs/common';
import { LettersModule } from '#casework/letters/letters.module.js';
import { LetterRequestsStaffController } from './letter-requests.staff.controller.js';
import { LetterRequestsStudentController } from './letter-requests.student.controller.js';
import { LettersStaffController } from './letters.staff.controller.js';
import { LettersStudentController } from './letters.student.controller.js';

@Module({
  imports: [LettersModule],
  controllers: [
    LetterRequestsStudentController,
    LettersStudentController,
    LetterRequestsStaffController,
    LettersStaffController,
  ],
})
export class LettersEdgeModule {}
