import { createRoute } from '@tanstack/react-router';
import type { rootRoute } from './router.js';
export function deskRoutes(root: typeof rootRoute) {
  return createRoute({ getParentRoute: () => root, path: '/desk', component: () => null });
}
