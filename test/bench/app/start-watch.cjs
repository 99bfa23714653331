// Loaded into a program before its own code: signs in where it is asked to, presses a key until the field of
// plates has taken it, says when that was, and ends the program.
const { app } = require('electron');

const PIN = '2580';
const now = () => performance.timeOrigin + performance.now();
const milestones = {};
const reached = (name) => {
  milestones[name] ??= now();
};

app.whenReady().then(() => reached('ready'));

/** Runs in the page: what can be typed into now. */
const LOOK = `(() => {
  const field = document.activeElement;
  const tiles = [...document.querySelectorAll('[role=radio]')];
  return {
    plate: field?.getAttribute('aria-label') === 'Patente o ticket' ? field.value : null,
    person: tiles.length === 0 ? null : tiles.find((it) => it.getAttribute('aria-checked') === 'true')?.textContent ?? '',
  };
})()`;

const STEP_MS = 4;

function press(contents, keyCode) {
  contents.sendInputEvent({ type: 'keyDown', keyCode });
  if (keyCode.length === 1 || keyCode === 'Enter')
    contents.sendInputEvent({ type: 'char', keyCode });
  contents.sendInputEvent({ type: 'keyUp', keyCode });
}

async function drive(contents) {
  reached('page');
  let signing = false;
  for (;;) {
    const { plate, person } = await contents.executeJavaScript(LOOK);
    if (plate) break;
    if (plate === '') {
      reached('field');
      press(contents, 'K');
    } else if (person !== null && !signing) {
      reached('signIn');
      if (person.includes('Marcela')) {
        signing = true;
        for (const key of [...PIN, 'Enter']) press(contents, key);
      } else press(contents, 'M');
    }
    await new Promise((resolve) => setTimeout(resolve, STEP_MS));
  }
  reached('key');
  process.stdout.write(`\n@start ${JSON.stringify(milestones)}\n`);
  app.quit();
}

app.on('browser-window-created', (_event, window) => {
  reached('window');
  window.webContents.once('dom-ready', () => {
    drive(window.webContents).catch((error) => {
      process.stderr.write(`${error.stack}\n`);
      app.exit(1);
    });
  });
});
