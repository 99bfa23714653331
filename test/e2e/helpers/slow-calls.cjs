// Loaded before the program: what is asked of it waits so long, in its order, as on a slow PC.
const { ipcMain } = require('electron');
const late = Number(process.env['COIPO_TEST_SLOW']);
const handle = ipcMain.handle.bind(ipcMain);
ipcMain.handle = (channel, answer) =>
  handle(channel, async (...asked) => {
    await new Promise((go) => setTimeout(go, late));
    return answer(...asked);
  });
