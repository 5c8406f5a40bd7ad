import 'i18next';
import type desk from './en/desk.js';
import type portal from './en/portal.js';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'portal';
    resources: { portal: typeof portal; desk: typeof desk };
    returnNull: false;
  }
}
