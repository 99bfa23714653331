// @ts-check
// Packages the built program for this platform into dist/: npm run package [-- electron-builder options]
import { installedRuntime } from './setup/electron-runtime.mjs';
import { show, toolCommand } from './setup/run.mjs';

const runtime = installedRuntime();
const isTrial = process.env['COIPO_PACKAGE_WITH_FALLBACK'] === '1';

if (runtime === null) throw new Error('no Electron runtime is installed');
if (runtime.source === 'fallback' && !isTrial) {
  process.stderr.write(
    'A release is packaged with the official Electron only, and this machine has the fallback.\n' +
      'For a trial that is never given to anybody: COIPO_PACKAGE_WITH_FALLBACK=1 npm run package\n',
  );
  process.exit(1);
}

const [program, args] = toolCommand('electron-builder', [
  '--dir',
  '--publish=never',
  `--config.electronVersion=${runtime.version}`,
  `--config.electronDist=${runtime.folder}`,
  ...process.argv.slice(2),
]);
process.exitCode = await show(program, args);
