import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { AssessmentStore } from './assessments/assessment.store.js';
import { Assessments } from './assessments/assessments.js';
import { AuthorizationFactsStore } from './facts/authorization-facts.store.js';
import { BoardDelivery } from './job-boards/board-delivery.js';
import { BoardNoticeStore } from './job-boards/board-notice.store.js';
import { CoopStatusAnswers } from './coop-status-answers.js';
import { FactsPageStore } from './facts/facts-page.store.js';
import { SelfChecks } from './self-check/self-checks.js';
import { HypotheticalEvaluations } from './what-if/hypothetical-evaluations.js';
import { LeanAssessments } from './assessments/lean-assessments.js';
import { PastAnswers } from './as-of/past-answers.js';
import { PastAssessmentStore } from './as-of/past-assessment.store.js';
import { PastAssessments } from './as-of/past-assessments.js';
import { ReassessmentStore } from './assessments/reassessment.store.js';
import { RulePackStore } from './rule-packs/rule-pack.store.js';
import { RulePacks } from './rule-packs/rule-packs.js';
import { LetterEvidenceStore } from '../documents/lapses/letter-evidence.store.js';
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
    LetterEvidenceStore,
    StudentHomeStore,
    StudentHomes,
    Assessments,
    CoopStatusAnswers,
    HypotheticalEvaluations,
    SelfChecks,
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
    SelfChecks,
    PastAnswers,
    PastAssessments,
  ],
})
export class AuthorizationModule {}
