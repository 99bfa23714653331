/**
 * Begins with the one thing that must work in any browser: whether this one can show the pages. They
 * reckon dates with Temporal, as every part of Coipo does.
 */
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

if ('Temporal' in globalThis) {
  void import('./start').then(({ start }) => start(root));
} else {
  root.textContent =
    'Este navegador es muy antiguo para Coipo: actualízalo o usa otro. · This browser is too old for Coipo: update it or use another.';
}
