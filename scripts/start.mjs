// @ts-check
import { electronArgs, electronPath } from './electron-path.mjs';
import { displayEnvironment } from './setup/display.mjs';
import { root } from './setup/paths.mjs';
import { show } from './setup/run.mjs';
import { say } from './setup/say.mjs';

const { env, isVirtual, stop } = await displayEnvironment();
if (isVirtual) say(`There is no display here: Coipo opens on a virtual one (${env['DISPLAY']}).`);
say('Opening Coipo…');

// Without a desktop there is no message bus either, and Chromium would complain of it line by line.
const quieter = isVirtual ? ['--log-level=3'] : [];
const args = [...electronArgs(), ...quieter, root, ...process.argv.slice(2)];
process.exitCode = await show(electronPath(), args, { env, stdio: 'inherit' });
stop();
