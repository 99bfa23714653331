// Run before a packaged program that was started with --inspect-brk: its workers would wait for a debugger too.
const threads = require('node:worker_threads');
threads.Worker = class extends threads.Worker {
  constructor(script, options) {
    super(script, { ...options, execArgv: [] });
  }
};
require('node:module').syncBuiltinESMExports();
