import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readCandidatesSearch } from './desk/candidates/candidates-data.js';
import { readProgrammeSearch } from './desk/iec-programme/programme-data.js';
import type { staffRoute } from './staff-route.js';
import { loadIecWords } from './words/i18n.js';

/** The staff's pages on candidates of the second pathway, and on its programme. */
export function candidateRoutes(staff: ReturnType<typeof staffRoute>) {
  const candidates = createRoute({
    getParentRoute: () => staff,
    path: '/desk/candidates',
    validateSearch: readCandidatesSearch,
    beforeLoad: loadIecWords,
    component: lazyRouteComponent(() => import('./desk/candidates/candidates-page.js'), 'CandidatesPage'),
  });
  const candidate = createRoute({
    getParentRoute: () => staff,
    path: '/desk/candidates/$id',
    beforeLoad: loadIecWords,
    component: lazyRouteComponent(() => import('./desk/candidates/candidate-page.js'), 'CandidatePage'),
  });
  const candidateAnswers = createRoute({
    getParentRoute: () => staff,
    path: '/desk/candidates/$id/answers',
    beforeLoad: loadIecWords,
    component: lazyRouteComponent(() => import('./desk/candidates/answers-page.js'), 'CandidateAnswersPage'),
  });
  const iecProgramme = createRoute({
    getParentRoute: () => staff,
    path: '/desk/iec-programme',
    validateSearch: readProgrammeSearch,
    component: lazyRouteComponent(() => import('./desk/iec-programme/programme-page.js'), 'ProgrammePage'),
  });
  return [candidates, candidate, candidateAnswers, iecProgramme] as const;
}
