import { Module } from '@nestjs/common';
import { AuditModule } from '#casework/audit/audit.module.js';
import { LettersModule } from '#casework/letters/letters.module.js';
import { OfficeImages } from '#casework/letters/page/office-images.js';
import { PreviewPages } from '#casework/letters/wording/preview-pages.js';
import { LetterRenderer } from '#platform/letter-renderer/letter-renderer.js';
import { TypstRenderer } from '#platform/letter-renderer/typst-renderer.js';
import { productFolder } from '#platform/product-folder.js';
import { LetterCertificateStaffController } from '../office/letter-certificate.staff.controller.js';
import { OfficeImagesStaffController } from '../office/office-images.staff.controller.js';
import { LetterBatchesStaffController } from './letter-batches.staff.controller.js';
import { LetterKindsAdministratorController } from './letter-kinds.administrator.controller.js';
import { LetterKindsController } from './letter-kinds.controller.js';
import { LetterRequestsStaffController } from './letter-requests.staff.controller.js';
import { LetterRequestsStudentController } from './letter-requests.student.controller.js';
import { LetterTemplatesStaffController } from './letter-templates.staff.controller.js';
import { LettersStaffController } from './letters.staff.controller.js';
import { LettersStudentController } from './letters.student.controller.js';
import { LetterVerificationsPublicController } from './letter-verifications.public.controller.js';
import { TemplatePreviewsStaffController } from './template-previews.staff.controller.js';

@Module({
  imports: [AuditModule, LettersModule],
  controllers: [
    LetterRequestsStudentController,
    LettersStudentController,
    LetterRequestsStaffController,
    LettersStaffController,
    LetterBatchesStaffController,
    LetterKindsController,
    LetterCertificateStaffController,
    OfficeImagesStaffController,
    LetterKindsAdministratorController,
    LetterTemplatesStaffController,
    TemplatePreviewsStaffController,
    LetterVerificationsPublicController,
  ],
  providers: [
    OfficeImages,
    PreviewPages,
    // Starts with the first preview or picture, and not before.
    {
      provide: LetterRenderer,
      useFactory: () =>
        new TypstRenderer({ templates: productFolder('libs/casework/src/letters/templates') }),
    },
  ],
})
export class LettersEdgeModule {}
