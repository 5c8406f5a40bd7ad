import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { IdentityModule } from '#casework/identity/identity.module.js';
import { LettersModule } from '#casework/letters/letters.module.js';
import { PrivacyModule } from '#casework/privacy/privacy.module.js';
import { StudentsModule } from '#casework/students/students.module.js';
import { DatabaseModule } from '#database/database.module.js';
import type { Settings } from '#platform/config/settings.js';
import { PlatformModule } from '#platform/platform.module.js';
import { AccountsEdgeModule } from './accounts/accounts-edge.module.js';
import { ApprovalsEdgeModule } from './approvals/approvals-edge.module.js';
import { AccessGuard } from './access/access.guard.js';
import { RestoreGuard } from './access/restore.guard.js';
import { IdempotencyInterceptor } from './edge/idempotency.interceptor.js';
import { IfMatchInterceptor } from './edge/if-match.interceptor.js';
import { ProblemFilter } from './edge/problem.filter.js';
import { AuthorizationEdgeModule } from './authorization/authorization-edge.module.js';
import { DraftsEdgeModule } from './drafts/drafts-edge.module.js';
import { DeskLiveEdgeModule } from './desk/live/desk-live-edge.module.js';
import { DocumentsEdgeModule } from './documents/documents-edge.module.js';
import { EmployerStatementsEdgeModule } from './employer-statements/employer-statements-edge.module.js';
import { CalendarEdgeModule } from './calendar/calendar-edge.module.js';
import { ForecastsController } from './forecasts/forecasts.controller.js';
import { PublishedTimesStaffController } from './forecasts/published-times.staff.controller.js';
import { HandOversEdgeModule } from './hand-overs/hand-overs-edge.module.js';
import { HealthController } from './health/health.controller.js';
import { HealthStore } from './health/health-report.js';
import { InstitutionSignInController } from './institution/institution-sign-in.controller.js';
import { OwnIdentitiesController } from './institution/own-identities.controller.js';
import { MailEdgeModule } from './mail/mail-edge.module.js';
import { LettersEdgeModule } from './letters/letters-edge.module.js';
import { SignOffsEdgeModule } from './sign-offs/sign-offs-edge.module.js';
import { PathwaysEdgeModule } from './pathways/pathways-edge.module.js';
import { PermitOrdersEdgeModule } from './permit-orders/permit-orders-edge.module.js';
import { StudentsEdgeModule } from './students/students-edge.module.js';
import { PrivacyEdgeModule } from './privacy/privacy-edge.module.js';
import { RulePacksEdgeModule } from './rule-packs/rule-packs-edge.module.js';
import { OwnPasswordController } from './session/own-password.controller.js';
import { OwnSessionsController } from './session/own-sessions.controller.js';
import { PasswordGuard } from './session/password.guard.js';
import { PasswordStrategy } from './session/password.strategy.js';
import { SecondFactorStaffController } from './session/second-factor.staff.controller.js';
import { SessionController } from './session/session.controller.js';
import { SubmissionsEdgeModule } from './submissions/submissions-edge.module.js';

/** The HTTP edge: controllers by audience over the casework. */
@Module({})
export class AppModule {
  static forRoot(settings: Settings): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.forRoot(settings),
        DatabaseModule.forRoot({
          url: settings.database.url,
          bytesUrl: settings.database.bytesUrl,
          poolSize: settings.database.poolSize,
          applicationName: 'coopdesk api',
        }),
        IdentityModule,
        StudentsModule,
        AuthorizationEdgeModule,
        RulePacksEdgeModule,
        AccountsEdgeModule,
        StudentsEdgeModule,
        DeskLiveEdgeModule,
        LettersModule,
        LettersEdgeModule,
        MailEdgeModule,
        CalendarEdgeModule,
        DocumentsEdgeModule,
        DraftsEdgeModule,
        SubmissionsEdgeModule,
        PermitOrdersEdgeModule,
        PathwaysEdgeModule,
        HandOversEdgeModule,
        ApprovalsEdgeModule,
        PrivacyModule,
        PrivacyEdgeModule,
        SignOffsEdgeModule,
        EmployerStatementsEdgeModule,
      ],
      controllers: [
        HealthController,
        SessionController,
        OwnPasswordController,
        OwnSessionsController,
        SecondFactorStaffController,
        ForecastsController,
        PublishedTimesStaffController,
        InstitutionSignInController,
        OwnIdentitiesController,
      ],
      providers: [
        HealthStore,
        PasswordStrategy,
        PasswordGuard,
        { provide: APP_GUARD, useClass: RestoreGuard },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_INTERCEPTOR, useClass: IfMatchInterceptor },
        { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}
