import type { QueryClient } from '@tanstack/react-query';
import { createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { Waiting } from './elements/waiting.js';
import { SurprisePage } from './frame/fault-pages.js';
import { deskRoutes } from './desk-routes.js';
import { portalRoutes } from './portal-routes.js';
import { rootRoute } from './root-route.js';
import { safeReturn } from './session/safe-return.js';
import { accountPageOf, homeOf, sessionQuery } from './session/session-query.js';
import { readProblemSearch, type SignInProblem } from './session/sign-in-problem.js';
import { SignInPage } from './session/sign-in-page.js';
import {
  loadAccountWords,
  loadIecWords,
  loadPageWords,
  loadStatementWords,
  loadVerificationWords,
} from './words/i18n.js';

interface SignInSearch {
  back?: string;
  problem?: SignInProblem;
  /** Signed out just now, here alone. */
  left?: 'here';
}

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  validateSearch: (search: Record<string, unknown>): SignInSearch => {
    const back = safeReturn(search['back']);
    const left = search['left'] === 'here' ? ({ left: 'here' } as const) : {};
    return { ...(back ? { back } : {}), ...readProblemSearch(search), ...left };
  },
  beforeLoad: async ({ context, search }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery);
    if (!session) return;
    const { problem, back } = search;
    // Who is signed in asked to be joined to the institution's sign-in, and is told why that failed.
    if (problem) throw redirect({ to: accountPageOf(session), search: { problem }, replace: true });
    throw redirect({ href: back ?? homeOf(session), replace: true });
  },
  component: SignInPage,
});

/** For whoever holds a student's link: no session is asked for. */
const statementRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/statement/$token',
  beforeLoad: loadStatementWords,
  component: lazyRouteComponent(() => import('./statement/statement-page.js'), 'StatementPage'),
});

/** For whoever holds a letter. */
const verificationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/v/{-$code}',
  beforeLoad: loadVerificationWords,
  component: lazyRouteComponent(() => import('./verification/verification-page.js'), 'VerificationPage'),
});

/** The questionnaire of the second pathway, for anybody. */
const eligibilityRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/iec',
  beforeLoad: loadIecWords,
  component: lazyRouteComponent(() => import('./iec/eligibility-page.js'), 'EligibilityPage'),
});

/** For who has no password yet, or no longer knows it. */
const forgottenRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/forgotten',
  beforeLoad: loadAccountWords,
  component: lazyRouteComponent(() => import('./account/forgotten-page.js'), 'ForgottenPage'),
});

/** For whoever got a link by mail. */
const accountLinkRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/account-link',
  beforeLoad: loadAccountWords,
  component: lazyRouteComponent(() => import('./account/link-page.js'), 'LinkPage'),
});

/** What is accessible, how that is tested, and what is known to fall short. */
const accessibilityRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/accessibility',
  beforeLoad: loadPageWords,
  component: lazyRouteComponent(() => import('./frame/accessibility-page.js'), 'AccessibilityPage'),
});

const routeTree = rootRoute.addChildren([
  signInRoute,
  statementRoute,
  verificationRoute,
  eligibilityRoute,
  forgottenRoute,
  accountLinkRoute,
  accessibilityRoute,
  portalRoutes(rootRoute),
  deskRoutes(rootRoute),
]);

export function makeRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    context: { queryClient },
    defaultPendingComponent: Waiting,
    defaultErrorComponent: SurprisePage,
    defaultPreload: 'intent',
    // A pointer that rests so long means the link; what it leads to is on its way by the time it is pressed.
    defaultPreloadDelay: 25,
    defaultPreloadStaleTime: 0,
    // A page of another record is another page: nothing open, typed or said on one stands on the next.
    defaultRemountDeps: ({ params }): unknown => params,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
