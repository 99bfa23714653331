/** `first`: this booth brought its catalogue to the site; `joined`: it came to a site that had one. */
export const SYNC_ROLES = ['first', 'joined'] as const;
