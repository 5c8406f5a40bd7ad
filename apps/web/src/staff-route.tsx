import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { rootRoute } from './root-route.js';
import { requireAudience } from './session/require-role.js';
import { loadDeskWords } from './words/i18n.js';

/** What all the staff's pages stand under: who may come in, their words, and the frame. */
export function staffRoute(root: typeof rootRoute) {
  return createRoute({
    getParentRoute: () => root,
    id: 'staff',
    beforeLoad: async ({ context, location }) => {
      await requireAudience(context.queryClient, 'staff', location.href);
      await loadDeskWords();
    },
    component: lazyRouteComponent(() => import('./desk/desk-frame.js'), 'DeskFrame'),
  });
}
