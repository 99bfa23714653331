// @ts-check
// The fast part of `npm test`: everything that needs neither Electron nor a display.
import { runSteps } from './testing/run-steps.mjs';
import { formatStep, lintSteps, typesStep, vitestStep } from './testing/steps.mjs';

process.exitCode = await runSteps([
  formatStep(),
  ...lintSteps(),
  typesStep(),
  vitestStep('unit', ['test/unit']),
]);
