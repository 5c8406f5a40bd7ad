import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Built to `dist/web`, which the API serves on its own origin; in development the API is reached through the proxy. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [react()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    // Everything is a file of its own: the content security policy allows no data: scripts, styles or fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/api': process.env['COOPDESK_API'] ?? 'http://127.0.0.1:3000' } },
});
