import { Module } from '@nestjs/common';
import { DocumentsModule } from '#casework/documents/documents.module.js';
import { StudentsModule } from '#casework/students/students.module.js';
import { ReturnReasonsModule } from '#casework/documents/return-reasons.module.js';
import { DocumentPolicyStaffController } from './document-policy.staff.controller.js';
import { DocumentsStaffController } from './documents.staff.controller.js';
import { DocumentsStudentController } from './documents.student.controller.js';
import { ReturnReasonsController } from './return-reasons.controller.js';
import { SecondReadingsStaffController } from './second-readings.staff.controller.js';
import { TusUploads } from './tus-uploads.js';
import { UploadsStudentController } from './uploads.student.controller.js';

@Module({
  imports: [DocumentsModule, StudentsModule, ReturnReasonsModule],
  controllers: [
    DocumentsStudentController,
    DocumentsStaffController,
    DocumentPolicyStaffController,
    SecondReadingsStaffController,
    ReturnReasonsController,
    UploadsStudentController,
  ],
  providers: [TusUploads],
})
export class DocumentsEdgeModule {}
