import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { PURPOSES, type Purpose } from './api/shapes/document.js';
import { PortalFrame } from './frame/portal-frame.js';
import type { rootRoute } from './root-route.js';
import { requireAudience } from './session/require-role.js';
import { readProblemSearch } from './session/sign-in-problem.js';
import { HomePage } from './student/home/home-page.js';
import { readWhatIfSearch } from './what-if/what-if-search.js';
import { loadAccountWords, loadIecWords, loadPageWords } from './words/i18n.js';

interface UploadSearch {
  purpose?: Purpose;
  submission?: string;
}

/** A page of a form that was opened from its answers leads back to them. */
const fromCheck = (search: Record<string, unknown>): { from?: 'check' } =>
  search['from'] === 'check' ? { from: 'check' } : {};

/** The student's pages. Home comes with the first load, the others and their words when they are opened. */
export function portalRoutes(root: typeof rootRoute) {
  const portal = createRoute({
    getParentRoute: () => root,
    id: 'portal',
    component: PortalFrame,
    beforeLoad: async ({ context, location }) => {
      await requireAudience(context.queryClient, 'student', location.href);
      if (location.pathname !== '/home') await loadPageWords();
    },
  });
  const home = createRoute({ getParentRoute: () => portal, path: '/home', component: HomePage });
  const startRequest = createRoute({
    getParentRoute: () => portal,
    path: '/letter-request',
    component: lazyRouteComponent(() => import('./student/letter-request/start-page.js'), 'StartPage'),
  });
  const request = createRoute({
    getParentRoute: () => portal,
    path: '/letter-request/$id',
    component: lazyRouteComponent(() => import('./student/letter-request/request-page.js'), 'RequestPage'),
  });
  const topic = createRoute({
    getParentRoute: () => portal,
    path: '/letter-request/$id/$topic',
    validateSearch: fromCheck,
    component: lazyRouteComponent(() => import('./student/letter-request/topic-page.js'), 'TopicPage'),
  });
  const letters = createRoute({
    getParentRoute: () => portal,
    path: '/letters',
    component: lazyRouteComponent(() => import('./student/letters/letters-page.js'), 'LettersPage'),
  });
  const recordSubmission = createRoute({
    getParentRoute: () => portal,
    path: '/submissions/new',
    validateSearch: fromCheck,
    component: lazyRouteComponent(
      () => import('./student/submission/record-page.js'),
      'RecordSubmissionPage',
    ),
  });
  const submission = createRoute({
    getParentRoute: () => portal,
    path: '/submissions/$id',
    component: lazyRouteComponent(() => import('./student/submission/result-page.js'), 'SubmissionPage'),
  });
  const documents = createRoute({
    getParentRoute: () => portal,
    path: '/documents',
    component: lazyRouteComponent(() => import('./student/document/documents-page.js'), 'DocumentsPage'),
  });
  const upload = createRoute({
    getParentRoute: () => portal,
    path: '/documents/new',
    validateSearch: (search: Record<string, unknown>): UploadSearch => {
      const purpose = PURPOSES.find((one) => one === search['purpose']);
      const submissionId = search['submission'];
      return {
        ...(purpose ? { purpose } : {}),
        ...(typeof submissionId === 'string' ? { submission: submissionId } : {}),
      };
    },
    component: lazyRouteComponent(() => import('./student/document/upload-page.js'), 'UploadPage'),
  });
  const document = createRoute({
    getParentRoute: () => portal,
    path: '/documents/$id',
    component: lazyRouteComponent(() => import('./student/document/document-page.js'), 'DocumentPage'),
  });
  const authorization = createRoute({
    getParentRoute: () => portal,
    path: '/authorization',
    component: lazyRouteComponent(
      () => import('./student/authorization/authorization-page.js'),
      'AuthorizationPage',
    ),
  });
  const whatIf = createRoute({
    getParentRoute: () => portal,
    path: '/what-if',
    validateSearch: readWhatIfSearch,
    component: lazyRouteComponent(() => import('./student/what-if/what-if-page.js'), 'WhatIfPage'),
  });
  const employerLinks = createRoute({
    getParentRoute: () => portal,
    path: '/employer-links',
    component: lazyRouteComponent(
      () => import('./student/employer-links/employer-links-page.js'),
      'EmployerLinksPage',
    ),
  });
  const selfCheck = createRoute({
    getParentRoute: () => portal,
    path: '/self-check',
    component: lazyRouteComponent(() => import('./student/self-check/self-check-page.js'), 'SelfCheckPage'),
  });
  const preparations = createRoute({
    getParentRoute: () => portal,
    path: '/prepare',
    component: lazyRouteComponent(
      () => import('./student/preparation/preparations-page.js'),
      'PreparationsPage',
    ),
  });
  const preparation = createRoute({
    getParentRoute: () => portal,
    path: '/prepare/$kind',
    component: lazyRouteComponent(
      () => import('./student/preparation/preparation-page.js'),
      'PreparationPage',
    ),
  });
  const adviser = createRoute({
    getParentRoute: () => portal,
    path: '/adviser',
    component: lazyRouteComponent(() => import('./student/adviser/adviser-page.js'), 'AdviserPage'),
  });
  const reminders = createRoute({
    getParentRoute: () => portal,
    path: '/reminders',
    component: lazyRouteComponent(() => import('./student/record/reminders-page.js'), 'RemindersPage'),
  });
  const candidate = createRoute({
    getParentRoute: () => portal,
    path: '/candidate',
    beforeLoad: loadIecWords,
    component: lazyRouteComponent(() => import('./student/candidate/candidate-page.js'), 'CandidatePage'),
  });
  const answers = createRoute({
    getParentRoute: () => portal,
    path: '/candidate/answers',
    beforeLoad: loadIecWords,
    component: lazyRouteComponent(() => import('./student/candidate/answers-page.js'), 'AnswersPage'),
  });
  const ownData = createRoute({
    getParentRoute: () => portal,
    path: '/your-data',
    component: lazyRouteComponent(() => import('./student/privacy/own-data-page.js'), 'OwnDataPage'),
  });
  const keptAnswers = createRoute({
    getParentRoute: () => portal,
    path: '/candidate/kept',
    beforeLoad: loadIecWords,
    component: lazyRouteComponent(() => import('./student/candidate/kept-page.js'), 'KeptPage'),
  });
  const history = createRoute({
    getParentRoute: () => portal,
    path: '/history',
    component: lazyRouteComponent(() => import('./student/record/history-page.js'), 'HistoryPage'),
  });
  const messages = createRoute({
    getParentRoute: () => portal,
    path: '/messages',
    component: lazyRouteComponent(() => import('./student/messages/messages-page.js'), 'MessagesPage'),
  });
  const travel = createRoute({
    getParentRoute: () => portal,
    path: '/travel',
    component: lazyRouteComponent(() => import('./student/record/travel-page.js'), 'TravelPage'),
  });
  const account = createRoute({
    getParentRoute: () => portal,
    path: '/account',
    validateSearch: readProblemSearch,
    beforeLoad: loadAccountWords,
    component: lazyRouteComponent(() => import('./account/account-page.js'), 'AccountPage'),
  });
  return portal.addChildren([
    home,
    startRequest,
    request,
    topic,
    letters,
    recordSubmission,
    submission,
    documents,
    upload,
    document,
    authorization,
    employerLinks,
    selfCheck,
    preparations,
    preparation,
    adviser,
    whatIf,
    reminders,
    history,
    ownData,
    candidate,
    answers,
    keptAnswers,
    travel,
    messages,
    account,
  ]);
}
