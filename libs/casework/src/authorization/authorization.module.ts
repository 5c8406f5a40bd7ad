import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { AssessmentStore } from './assessment.store.js';
import { Assessments } from './assessments.js';
import { AuthorizationFactsStore } from './authorization-facts.store.js';
import { BoardDelivery } from './board-delivery.js';
import { BoardNoticeStore } from './board-notice.store.js';
import { CoopStatusAnswers } from './coop-status-answers.js';
import { FactsPageStore } from './facts-page.store.js';
import { HypotheticalEvaluations } from './hypothetical-evaluations.js';
import { LeanAssessments } from './lean-assessments.js';
import { PastAnswers } from './past-answers.js';
import { PastAssessmentStore } from './past-assessment.store.js';
import { PastAssessments } from './past-assessments.js';
import { ReassessmentStore } from './reassessment.store.js';
import { RulePackStore } from './rule-pack.store.js';
import { RulePacks } from './rule-packs.js';
import { StudentHomeStore } from './student-home.store.js';
import { StudentHomes } from './student-home.js';
import { StudentEvaluations } from './student-evaluation.js';

@Module({
  imports: [AuditModule],
  providers: [
    AuthorizationFactsStore,
    FactsPageStore,
    AssessmentStore,
    ReassessmentStore,
    LeanAssessments,
    BoardNoticeStore,
    BoardDelivery,
    RulePackStore,
    RulePacks,
    StudentEvaluations,
    StudentHomeStore,
    StudentHomes,
    Assessments,
    CoopStatusAnswers,
    HypotheticalEvaluations,
    PastAssessmentStore,
    PastAnswers,
    PastAssessments,
  ],
  exports: [
    AuthorizationFactsStore,
    FactsPageStore,
    ReassessmentStore,
    LeanAssessments,
    StudentEvaluations,
    Assessments,
    AssessmentStore,
    RulePacks,
    CoopStatusAnswers,
    BoardDelivery,
    StudentHomes,
    HypotheticalEvaluations,
    PastAnswers,
    PastAssessments,
  ],
})
export class AuthorizationModule {}
