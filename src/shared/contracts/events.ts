/** What main tells the screen, so that it asks again for what changed. Events carry no data. */
export const APP_EVENTS = [
  'app.changed',
  'sessions.changed',
  'spots.changed',
  'payments.changed',
  'shifts.changed',
  'printing.changed',
  'settings.changed',
  'people.changed',
  'days.changed',
  'reports.changed',
  'backups.changed',
  'conflicts.changed',
  'messages.changed',
  'sync.changed',
  'updates.changed',
] as const;

export type AppEvent = (typeof APP_EVENTS)[number];
