// The least a program with a window can be: what a start is compared with.
const { app, BrowserWindow, Menu } = require('electron');
const { join } = require('node:path');

app.setPath('userData', process.env.COIPO_DATA_DIR);
app.on('window-all-closed', () => app.quit());
app.whenReady().then(() => {
  Menu.setApplicationMenu(null);
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, spellcheck: false },
  });
  window.once('ready-to-show', () => window.show());
  return window.loadFile(join(__dirname, 'index.html'));
});
