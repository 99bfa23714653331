// @ts-check
// Says what is here and what is missing, and changes nothing; runs also before any set-up.
import { database } from './doctor/database.mjs';
import { machine, printers } from './doctor/machine.mjs';
import { printable } from './doctor/report.mjs';
import { runtimes } from './doctor/runtimes.mjs';

process.stdout.write(`${printable([runtimes(), database(), printers(), machine()])}\n`);
