import { Foundation20261121000100 } from './20261121-0001-foundation.js';
import { Students20261121000200 } from './20261121-0002-students.js';
import { Casework20261121000300 } from './20261121-0003-casework.js';
import { AuthorizationAndMail20261121000400 } from './20261121-0004-authorization-and-mail.js';
import { StudentsAndDesk20261121000500 } from './20261121-0005-students-and-desk.js';
import { StudentSteps20261121000600 } from './20261121-0006-student-steps.js';
import { RowIsolation20261121000700 } from './20261121-0007-row-isolation.js';
import { RulePacks20261122000800 } from './20261122-0008-rule-packs.js';
import { SignOffsAndStatements20261122000900 } from './20261122-0009-sign-offs-and-statements.js';
import { PermitOrders20261122001000 } from './20261122-0010-permit-orders.js';
import { StudentStepsNarrowed20261122001001 } from './20261122-0010-student-steps-narrowed.js';
import { NothingSaid20261122001200 } from './20261122-0012-nothing-said.js';
import { LettersAsData20261122001300 } from './20261122-0013-letters-as-data.js';
import { LettersVerifiable20261122001400 } from './20261122-0014-letters-verifiable.js';
import { OfficeImages20261122001500 } from './20261122-0015-office-images.js';
import { SignInAddress20261122001600 } from './20261122-0016-sign-in-address.js';
import { LettersAlive20261122001700 } from './20261122-0017-letters-alive.js';
import { LettersInBulk20261122001800 } from './20261122-0018-letters-in-bulk.js';
import { DocumentsReceived20261122001900 } from './20261122-0019-documents-received.js';
import { MailOnce20261122002000 } from './20261122-0020-mail-once.js';
import { Pathways20261122002400 } from './20261122-0024-pathways.js';
import { DocumentProposals20261122002600 } from './20261122-0026-document-proposals.js';
import { ClosedDays20261123002700 } from './20261123-0027-closed-days.js';
import { DocumentDecisions20261123002900 } from './20261123-0029-document-decisions.js';
import { DocumentPolicy20261123003000 } from './20261123-0030-document-policy.js';
import { ImagePolicy20261123003100 } from './20261123-0031-image-policy.js';
import { CalendarFeeds20261123003200 } from './20261123-0032-calendar-feeds.js';
import { ForecastsAndDigest20261123003300 } from './20261123-0033-forecasts-and-digest.js';
import { MailWordings20261123003400 } from './20261123-0034-mail-wordings.js';
import { AccountsByMail20261123003500 } from './20261123-0035-accounts-by-mail.js';
import { SecondFactorsAndSessions20261123003600 } from './20261123-0036-second-factors-and-sessions.js';
import { InstitutionSignIn20261123003700 } from './20261123-0037-institution-sign-in.js';
import { LegalHold20261123003800 } from './20261123-0038-legal-hold.js';
import { RolesAndScopes20261123003900 } from './20261123-0039-roles-and-scopes.js';
import { WhoSawWhom20261123004000 } from './20261123-0040-who-saw-whom.js';
import { CorrectionsAndNotices20261123004100 } from './20261123-0041-corrections-and-notices.js';
import { DeskWork20261123004200 } from './20261123-0042-desk-work.js';
import { DeskPresence20261123004300 } from './20261123-0043-desk-presence.js';
import { DeskSharing20261123004400 } from './20261123-0044-desk-sharing.js';
import { SettingEditions20261123004500 } from './20261123-0045-setting-editions.js';
import { PortalDrafts20261123004600 } from './20261123-0046-portal-drafts.js';
import { NotesInScope20261123005900 } from './20261123-0059-notes-in-scope.js';
import { Erasure20261123006500 } from './20261123-0065-erasure.js';
import { TwoPersonRule20261123007000 } from './20261123-0070-two-person-rule.js';
import { ProofsCount20261123008000 } from './20261123-0080-proofs-count.js';
import { DeclaredApprovals20261123009000 } from './20261123-0090-declared-approvals.js';
import { Messages20261123010500 } from './20261123-0105-messages.js';
import { TasksBySubject20261123010600 } from './20261123-0106-tasks-by-subject.js';
import { LogoOfPages20261123010700 } from './20261123-0107-logo-of-pages.js';
import { RunsByTwoPeople20261123011400 } from './20261123-0114-runs-by-two-people.js';
import { EmptiedKeys20261123011500 } from './20261123-0115-emptied-keys.js';
import { BytesApart20261123011600 } from './20261123-0116-bytes-apart.js';
import { GrantsOfWhatIsNamed20261123011700 } from './20261123-0117-grants-of-what-is-named.js';
import { PartsOfDrafts20261123012000 } from './20261123-0120-parts-of-drafts.js';
import { OfficeInEditions20261123012100 } from './20261123-0121-office-in-editions.js';
import { TasksInBulk20261123012200 } from './20261123-0122-tasks-in-bulk.js';
import { FoundByUci20261123012300 } from './20261123-0123-found-by-uci.js';
import { MedicalExam20261123012500 } from './20261123-0125-medical-exam.js';
import { DueByPlan20261123012600 } from './20261123-0126-due-by-plan.js';
import { RoomOfAStudent20261123012800 } from './20261123-0128-room-of-a-student.js';
import { WordsInBulk20261123012900 } from './20261123-0129-words-in-bulk.js';
import { ReturnsInBulk20261123013000 } from './20261123-0130-returns-in-bulk.js';
import { WordsToStudents20261123013100 } from './20261123-0131-words-to-students.js';
import { OfficeInFrench20261123013200 } from './20261123-0132-office-in-french.js';
import { DeskKeptVisible20261123013300 } from './20261123-0133-desk-kept-visible.js';
import { ProvidersOnScreen20261123013500 } from './20261123-0135-providers-on-screen.js';
import { StudentsInBulk20261123013600 } from './20261123-0136-students-in-bulk.js';
import { DocumentPolicyInEditions20261123013700 } from './20261123-0137-document-policy-in-editions.js';
import { PublishedTimesInEditions20261123013800 } from './20261123-0138-published-times-in-editions.js';
import { PlansOfTheOfficesDay20261123014000 } from './20261123-0140-plans-of-the-offices-day.js';
import { DraftsOfSettings20261123014100 } from './20261123-0141-drafts-of-settings.js';
import { OrdersFollowCitizenships20261123014200 } from './20261123-0142-orders-follow-citizenships.js';
import { OfficeEditionOne20261123014300 } from './20261123-0143-office-edition-one.js';
import { DryRunsTellReminders20261124014400 } from './20261124-0144-dry-runs-tell-reminders.js';

/** Every migration, oldest first. TypeORM orders them by the thirteen digits or more at the end of the class name. */
export const MIGRATIONS = [
  Foundation20261121000100,
  Students20261121000200,
  Casework20261121000300,
  AuthorizationAndMail20261121000400,
  StudentsAndDesk20261121000500,
  StudentSteps20261121000600,
  RowIsolation20261121000700,
  RulePacks20261122000800,
  SignOffsAndStatements20261122000900,
  PermitOrders20261122001000,
  StudentStepsNarrowed20261122001001,
  NothingSaid20261122001200,
  LettersAsData20261122001300,
  LettersVerifiable20261122001400,
  OfficeImages20261122001500,
  SignInAddress20261122001600,
  LettersAlive20261122001700,
  LettersInBulk20261122001800,
  DocumentsReceived20261122001900,
  MailOnce20261122002000,
  Pathways20261122002400,
  DocumentProposals20261122002600,
  ClosedDays20261123002700,
  DocumentDecisions20261123002900,
  DocumentPolicy20261123003000,
  ImagePolicy20261123003100,
  CalendarFeeds20261123003200,
  ForecastsAndDigest20261123003300,
  MailWordings20261123003400,
  AccountsByMail20261123003500,
  SecondFactorsAndSessions20261123003600,
  InstitutionSignIn20261123003700,
  LegalHold20261123003800,
  RolesAndScopes20261123003900,
  WhoSawWhom20261123004000,
  CorrectionsAndNotices20261123004100,
  DeskWork20261123004200,
  DeskPresence20261123004300,
  DeskSharing20261123004400,
  SettingEditions20261123004500,
  PortalDrafts20261123004600,
  NotesInScope20261123005900,
  Erasure20261123006500,
  TwoPersonRule20261123007000,
  ProofsCount20261123008000,
  DeclaredApprovals20261123009000,
  Messages20261123010500,
  TasksBySubject20261123010600,
  LogoOfPages20261123010700,
  RunsByTwoPeople20261123011400,
  EmptiedKeys20261123011500,
  BytesApart20261123011600,
  GrantsOfWhatIsNamed20261123011700,
  PartsOfDrafts20261123012000,
  OfficeInEditions20261123012100,
  TasksInBulk20261123012200,
  FoundByUci20261123012300,
  MedicalExam20261123012500,
  DueByPlan20261123012600,
  RoomOfAStudent20261123012800,
  WordsInBulk20261123012900,
  ReturnsInBulk20261123013000,
  WordsToStudents20261123013100,
  OfficeInFrench20261123013200,
  DeskKeptVisible20261123013300,
  ProvidersOnScreen20261123013500,
  StudentsInBulk20261123013600,
  DocumentPolicyInEditions20261123013700,
  PublishedTimesInEditions20261123013800,
  PlansOfTheOfficesDay20261123014000,
  DraftsOfSettings20261123014100,
  OrdersFollowCitizenships20261123014200,
  OfficeEditionOne20261123014300,
  DryRunsTellReminders20261124014400,
];
