import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { PURPOSES, type Purpose } from './api/shapes/document.js';
import { PortalFrame } from './frame/portal-frame.js';
import type { rootRoute } from './root-route.js';
import { requireAudience } from './session/require-role.js';
import { HomePage } from './student/home/home-page.js';
import { loadPageWords } from './words/i18n.js';

interface UploadSearch {
  purpose?: Purpose;
  submission?: string;
}

/** A page that comes with its words when it is first opened. */
function page<Module extends Record<string, unknown>, Name extends keyof Module>(
  open: () => Promise<Module>,
  name: Name,
) {
  return lazyRouteComponent(async () => {
    const [module] = await Promise.all([open(), loadPageWords()]);
    return module;
  }, name);
}

/** The student's pages. Home comes with the first load, every other page with its own. */
export function portalRoutes(root: typeof rootRoute) {
  const portal = createRoute({
    getParentRoute: () => root,
    id: 'portal',
    component: PortalFrame,
    beforeLoad: ({ context, location }) => requireAudience(context.queryClient, 'student', location.href),
  });
  const home = createRoute({ getParentRoute: () => portal, path: '/home', component: HomePage });
  const startRequest = createRoute({
    getParentRoute: () => portal,
    path: '/letter-request',
    component: page(() => import('./student/letter-request/start-page.js'), 'StartPage'),
  });
  const request = createRoute({
    getParentRoute: () => portal,
    path: '/letter-request/$id',
    component: page(() => import('./student/letter-request/request-page.js'), 'RequestPage'),
  });
  const topic = createRoute({
    getParentRoute: () => portal,
    path: '/letter-request/$id/$topic',
    validateSearch: (search: Record<string, unknown>): { from?: 'check' } =>
      search['from'] === 'check' ? { from: 'check' } : {},
    component: page(() => import('./student/letter-request/topic-page.js'), 'TopicPage'),
  });
  const letters = createRoute({
    getParentRoute: () => portal,
    path: '/letters',
    component: page(() => import('./student/letters/letters-page.js'), 'LettersPage'),
  });
  const recordSubmission = createRoute({
    getParentRoute: () => portal,
    path: '/submissions/new',
    component: lazyRouteComponent(
      () => import('./student/submission/record-page.js'),
      'RecordSubmissionPage',
    ),
  });
  const submission = createRoute({
    getParentRoute: () => portal,
    path: '/submissions/$id',
    component: page(() => import('./student/submission/result-page.js'), 'SubmissionPage'),
  });
  const documents = createRoute({
    getParentRoute: () => portal,
    path: '/documents',
    component: page(() => import('./student/document/documents-page.js'), 'DocumentsPage'),
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
    component: page(() => import('./student/document/upload-page.js'), 'UploadPage'),
  });
  const document = createRoute({
    getParentRoute: () => portal,
    path: '/documents/$id',
    component: page(() => import('./student/document/document-page.js'), 'DocumentPage'),
  });
  const authorization = createRoute({
    getParentRoute: () => portal,
    path: '/authorization',
    component: lazyRouteComponent(
      () => import('./student/authorization/authorization-page.js'),
      'AuthorizationPage',
    ),
  });
  const reminders = createRoute({
    getParentRoute: () => portal,
    path: '/reminders',
    component: page(() => import('./student/record/reminders-page.js'), 'RemindersPage'),
  });
  const history = createRoute({
    getParentRoute: () => portal,
    path: '/history',
    component: page(() => import('./student/record/history-page.js'), 'HistoryPage'),
  });
  const travel = createRoute({
    getParentRoute: () => portal,
    path: '/travel',
    component: page(() => import('./student/record/travel-page.js'), 'TravelPage'),
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
    reminders,
    history,
    travel,
  ]);
}
