// @ts-check
// The CLI: the core under Electron as Node. Standard output belongs to the CLI's own answers.
import { electronPath } from './electron-path.mjs';
import { setUp } from './setup/index.mjs';
import { inRoot } from './setup/paths.mjs';
import { show } from './setup/run.mjs';
import { SetupError, speakOnStandardError } from './setup/say.mjs';

speakOnStandardError();
try {
  await setUp('app', { windows: false });
  // npm runs scripts in the package's folder; paths are meant from where the person stands.
  const calledByNpm = process.env['npm_lifecycle_event'] === 'coipo';
  const cwd = (calledByNpm ? process.env['INIT_CWD'] : undefined) ?? process.cwd();
  process.exitCode = await show(
    electronPath(),
    [inRoot('out', 'main', 'cli.js'), ...process.argv.slice(2)],
    { cwd, stdio: 'inherit', env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } },
  );
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
