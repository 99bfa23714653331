// Loaded before the program: its clock stands where the test puts it, so that amounts are known.
globalThis.coipoTestClock = { at: Number(process.env['COIPO_TEST_CLOCK']) };
Date.now = () => globalThis.coipoTestClock.at;
