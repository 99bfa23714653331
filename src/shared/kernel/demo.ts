/** Of everybody on the demonstration site; shown on its sign-in screen, never valid elsewhere. */
export const DEMO_PIN = '2580';
