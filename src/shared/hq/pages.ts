/**
 * The addresses of the managers' pages, as the service's router writes them: HQ answers each with the same
 * document, and the program in it shows what the address names. Any other address is not found.
 */
export const PAGE_PATHS = [
  '/',
  '/sites/:siteId',
  '/compare',
  '/terminals',
  '/catalogue',
  '/people',
  '/exports',
  '/account',
] as const;
