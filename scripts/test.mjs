// @ts-check
import { runSteps } from './testing/run-steps.mjs';
import {
  endToEndStep,
  formatStep,
  lintSteps,
  packagedStep,
  typesStep,
  vitestStep,
} from './testing/steps.mjs';

process.exitCode = await runSteps([
  formatStep(),
  ...lintSteps(),
  typesStep(),
  vitestStep('unit-and-integration', []),
  endToEndStep(),
  packagedStep(),
]);
