import { Module } from '@nestjs/common';
import { DraftsModule } from '#casework/drafts/drafts.module.js';
import { DraftsStudentController } from './drafts.student.controller.js';

@Module({ imports: [DraftsModule], controllers: [DraftsStudentController] })
export class DraftsEdgeModule {}
