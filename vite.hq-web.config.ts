import react from '@vitejs/plugin-react';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const root = import.meta.dirname;

/** The managers' pages: static files that HQ's service hands out. */
export default defineConfig({
  root: resolve(root, 'src/hq/web'),
  resolve: { tsconfigPaths: true },
  plugins: [react()],
  publicDir: false,
  // The service puts a fresh nonce in its place for every answer (src/hq/http/pages.ts).
  html: { cspNonce: 'CSP_NONCE' },
  build: {
    outDir: resolve(root, 'out/hq-web'),
    emptyOutDir: true,
    // Browsers that have Temporal; main.ts tells the others.
    target: ['chrome144', 'edge144', 'firefox139', 'safari26.2'],
    // Fonts stay files: `font-src` allows no data.
    assetsInlineLimit: 0,
  },
});
