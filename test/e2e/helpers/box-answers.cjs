// Loaded before the program: message boxes are answered as the test says, and what they said is kept.
const { dialog } = require('electron');

globalThis.coipoTestBoxes = [];
dialog.showMessageBox = (...given) => {
  globalThis.coipoTestBoxes.push(given.at(-1));
  return Promise.resolve({
    response: Number(process.env['COIPO_TEST_BOX']),
    checkboxChecked: false,
  });
};
