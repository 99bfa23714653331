// Loaded before the program: its answers take their time and overtake each other, as on a slow PC.
const { ipcMain } = require('electron');
const longest = Number(process.env['COIPO_TEST_SLOW']);
const handle = ipcMain.handle.bind(ipcMain);
ipcMain.handle = (channel, answer) =>
  handle(channel, async (...asked) => {
    const answered = await answer(...asked);
    await new Promise((go) => setTimeout(go, Math.random() * longest));
    return answered;
  });
