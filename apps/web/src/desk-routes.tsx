import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { candidateRoutes } from './candidate-routes.js';
import { readBulkSearch } from './desk/letter-bulk/bulk-search.js';
import { readDataMapSearch } from './desk/data-map/data-map-data.js';
import { readMailSearch } from './desk/mail/mail-data.js';
import { readQueueSearch } from './desk/queue/queue-search.js';
import { readStudentsSearch } from './desk/students/students-search.js';
import type { rootRoute } from './root-route.js';
import { readTrailSearch } from './desk/trail/trail-data.js';
import { readProblemSearch } from './session/sign-in-problem.js';
import { staffRoute } from './staff-route.js';
import { readWhatIfSearch } from './what-if/what-if-search.js';
import { loadAccountWords } from './words/i18n.js';

/** The staff's pages: code and words come only with the first of them. */
export function deskRoutes(root: typeof rootRoute) {
  const staff = staffRoute(root);
  const queue = createRoute({
    getParentRoute: () => staff,
    path: '/desk',
    validateSearch: readQueueSearch,
    loaderDeps: ({ search }) => search,
    loader: async (begins) => (await import('./desk/queue/queue-data.js')).beginQueue(begins),
    component: lazyRouteComponent(() => import('./desk/queue/queue-page.js'), 'QueuePage'),
  });
  const dashboards = createRoute({
    getParentRoute: () => staff,
    path: '/desk/dashboards',
    component: lazyRouteComponent(() => import('./desk/dashboards/dashboards-page.js'), 'DashboardsPage'),
  });
  const sharing = createRoute({
    getParentRoute: () => staff,
    path: '/desk/sharing',
    component: lazyRouteComponent(() => import('./desk/sharing/sharing-page.js'), 'SharingPage'),
  });
  const letterReview = createRoute({
    getParentRoute: () => staff,
    path: '/desk/letter-requests/$id',
    loader: async (begins) => (await import('./desk/review/review-data.js')).beginRequest(begins),
    component: lazyRouteComponent(() => import('./desk/review/letter-review-page.js'), 'LetterReviewPage'),
  });
  const bulk = createRoute({
    getParentRoute: () => staff,
    path: '/desk/bulk',
    validateSearch: readBulkSearch,
    component: lazyRouteComponent(() => import('./desk/letter-bulk/bulk-page.js'), 'BulkPage'),
  });
  const batch = createRoute({
    getParentRoute: () => staff,
    path: '/desk/bulk/$id',
    component: lazyRouteComponent(() => import('./desk/letter-bulk/batch-page.js'), 'BatchPage'),
  });
  const taskBatches = createRoute({
    getParentRoute: () => staff,
    path: '/desk/task-batches',
    component: lazyRouteComponent(() => import('./desk/queue/batch/task-batches-page.js'), 'TaskBatchesPage'),
  });
  const taskBatch = createRoute({
    getParentRoute: () => staff,
    path: '/desk/task-batches/$id',
    component: lazyRouteComponent(() => import('./desk/queue/batch/task-batch-page.js'), 'TaskBatchPage'),
  });
  const documentReview = createRoute({
    getParentRoute: () => staff,
    path: '/desk/documents/$id',
    loader: async (begins) => (await import('./desk/review/review-data.js')).beginDocument(begins),
    component: lazyRouteComponent(
      () => import('./desk/review/document-review-page.js'),
      'DocumentReviewPage',
    ),
  });
  const secondReading = createRoute({
    getParentRoute: () => staff,
    path: '/desk/second-readings/$id',
    component: lazyRouteComponent(
      () => import('./desk/second-reading/second-reading-page.js'),
      'SecondReadingPage',
    ),
  });
  const readingReport = createRoute({
    getParentRoute: () => staff,
    path: '/desk/second-readings',
    component: lazyRouteComponent(
      () => import('./desk/second-reading/reading-report-page.js'),
      'ReadingReportPage',
    ),
  });
  const submission = createRoute({
    getParentRoute: () => staff,
    path: '/desk/submissions/$id',
    component: lazyRouteComponent(
      () => import('./desk/submission/submission-review-page.js'),
      'SubmissionReviewPage',
    ),
  });
  const students = createRoute({
    getParentRoute: () => staff,
    path: '/desk/students',
    validateSearch: readStudentsSearch,
    loaderDeps: ({ search }) => search,
    loader: async (begins) => (await import('./desk/students/student-pages.js')).beginStudents(begins),
    component: lazyRouteComponent(() => import('./desk/students/students-page.js'), 'StudentsPage'),
  });
  const student = createRoute({
    getParentRoute: () => staff,
    path: '/desk/students/$id',
    loader: async (begins) => (await import('./desk/case/case-data.js')).beginCase(begins),
    component: lazyRouteComponent(() => import('./desk/case/case-page.js'), 'CasePage'),
  });
  const handOvers = createRoute({
    getParentRoute: () => staff,
    path: '/desk/hand-overs',
    component: lazyRouteComponent(() => import('./desk/hand-overs/hand-overs-page.js'), 'HandOversPage'),
  });
  const privacy = createRoute({
    getParentRoute: () => staff,
    path: '/desk/privacy',
    component: lazyRouteComponent(() => import('./desk/privacy/privacy-page.js'), 'PrivacyPage'),
  });
  const retentionRun = createRoute({
    getParentRoute: () => staff,
    path: '/desk/privacy/runs/$id',
    component: lazyRouteComponent(() => import('./desk/privacy/run-page.js'), 'RunPage'),
  });
  const corrections = createRoute({
    getParentRoute: () => staff,
    path: '/desk/corrections',
    component: lazyRouteComponent(() => import('./desk/corrections/corrections-page.js'), 'CorrectionsPage'),
  });
  const approvals = createRoute({
    getParentRoute: () => staff,
    path: '/desk/approvals',
    component: lazyRouteComponent(() => import('./desk/approvals/approvals-page.js'), 'ApprovalsPage'),
  });
  const trail = createRoute({
    getParentRoute: () => staff,
    path: '/desk/trail',
    validateSearch: readTrailSearch,
    component: lazyRouteComponent(() => import('./desk/trail/trail-page.js'), 'TrailPage'),
  });
  const dataMap = createRoute({
    getParentRoute: () => staff,
    path: '/desk/data-map',
    validateSearch: readDataMapSearch,
    component: lazyRouteComponent(() => import('./desk/data-map/data-map-page.js'), 'DataMapPage'),
  });
  const whatIf = createRoute({
    getParentRoute: () => staff,
    path: '/desk/students/$id/what-if',
    validateSearch: readWhatIfSearch,
    component: lazyRouteComponent(() => import('./desk/case/what-if-page.js'), 'CaseWhatIfPage'),
  });
  const roster = createRoute({
    getParentRoute: () => staff,
    path: '/desk/roster',
    component: lazyRouteComponent(() => import('./desk/roster/roster-page.js'), 'RosterPage'),
  });
  const rosterImport = createRoute({
    getParentRoute: () => staff,
    path: '/desk/roster/$id',
    component: lazyRouteComponent(() => import('./desk/roster/import-page.js'), 'ImportPage'),
  });
  const programs = createRoute({
    getParentRoute: () => staff,
    path: '/desk/programs',
    component: lazyRouteComponent(() => import('./desk/programs/programs-page.js'), 'ProgramsPage'),
  });
  const plan = createRoute({
    getParentRoute: () => staff,
    path: '/desk/programs/$id/plan',
    component: lazyRouteComponent(() => import('./desk/programs/plan-page.js'), 'PlanPage'),
  });
  const letterKinds = createRoute({
    getParentRoute: () => staff,
    path: '/desk/letters',
    component: lazyRouteComponent(() => import('./desk/letter-kinds/kinds-page.js'), 'KindsPage'),
  });
  const letterKind = createRoute({
    getParentRoute: () => staff,
    path: '/desk/letters/$kind',
    component: lazyRouteComponent(() => import('./desk/letter-templates/kind-page.js'), 'KindPage'),
  });
  const letterTemplate = createRoute({
    getParentRoute: () => staff,
    path: '/desk/letters/$kind/$id',
    component: lazyRouteComponent(() => import('./desk/letter-templates/template-page.js'), 'TemplatePage'),
  });
  const wordings = createRoute({
    getParentRoute: () => staff,
    path: '/desk/mail/words',
    component: lazyRouteComponent(() => import('./desk/mail-words/wordings-page.js'), 'WordingsPage'),
  });
  const wording = createRoute({
    getParentRoute: () => staff,
    path: '/desk/mail/words/$kind',
    component: lazyRouteComponent(() => import('./desk/mail-words/wording-page.js'), 'WordingPage'),
  });
  const mail = createRoute({
    getParentRoute: () => staff,
    path: '/desk/mail',
    validateSearch: readMailSearch,
    component: lazyRouteComponent(() => import('./desk/mail/mail-page.js'), 'MailPage'),
  });
  const rules = createRoute({
    getParentRoute: () => staff,
    path: '/desk/rules',
    component: lazyRouteComponent(() => import('./desk/rule-packs/rules-page.js'), 'RulesPage'),
  });
  const rulePack = createRoute({
    getParentRoute: () => staff,
    path: '/desk/rules/$id',
    component: lazyRouteComponent(() => import('./desk/rule-packs/pack-page.js'), 'PackPage'),
  });
  const orders = createRoute({
    getParentRoute: () => staff,
    path: '/desk/orders',
    component: lazyRouteComponent(() => import('./desk/orders/orders-page.js'), 'OrdersPage'),
  });
  const settings = createRoute({
    getParentRoute: () => staff,
    path: '/desk/settings',
    component: lazyRouteComponent(() => import('./desk/settings/settings-overview.js'), 'SettingsOverview'),
  });
  const settingsSection = createRoute({
    getParentRoute: () => staff,
    path: '/desk/settings/$section',
    component: lazyRouteComponent(() => import('./desk/settings/settings-page.js'), 'SettingsPage'),
  });
  const account = createRoute({
    getParentRoute: () => staff,
    path: '/desk/account',
    validateSearch: readProblemSearch,
    beforeLoad: loadAccountWords,
    component: lazyRouteComponent(() => import('./account/account-page.js'), 'AccountPage'),
  });
  return staff.addChildren([
    queue,
    dashboards,
    sharing,
    letterReview,
    bulk,
    batch,
    taskBatches,
    taskBatch,
    documentReview,
    secondReading,
    readingReport,
    submission,
    students,
    student,
    ...candidateRoutes(staff),
    handOvers,
    corrections,
    approvals,
    privacy,
    retentionRun,
    trail,
    dataMap,
    whatIf,
    roster,
    rosterImport,
    programs,
    plan,
    letterKinds,
    letterKind,
    letterTemplate,
    mail,
    wordings,
    wording,
    rules,
    rulePack,
    orders,
    settings,
    settingsSection,
    account,
  ]);
}
