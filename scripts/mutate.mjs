// @ts-check
// Changes the rules one by one and looks whether a test notices: npm run mutate -- --only money,codes
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { GROUPS } from '../test/mutation/groups.mjs';
import { inRoot } from './setup/paths.mjs';
import { show, toolCommand } from './setup/run.mjs';

const all = Object.keys(GROUPS);
const { values } = parseArgs({ options: { only: { type: 'string', default: all.join(',') } } });
const chosen = values.only.split(',');
const unknown = chosen.find((name) => !all.includes(name));
if (unknown !== undefined) {
  process.stderr.write(`--only takes some of ${all.join(',')}\n`);
  process.exit(1);
}

/** Of each file, how many of its mutants were noticed. */
const rows = [];
for (const name of chosen) {
  const args = ['run', 'test/mutation/stryker.config.mjs'];
  const [program, rest] = toolCommand('@stryker-mutator/core', args, 'stryker');
  const env = { ...process.env, COIPO_MUTATE: name };
  const report = inRoot('test-results', 'mutation', `${name}.json`);
  rmSync(report, { force: true });
  const code = await show(program, rest, { env });
  if (code !== 0) process.exitCode = code;
  if (!existsSync(report)) continue;
  for (const [file, { mutants }] of Object.entries(
    JSON.parse(readFileSync(report, 'utf8')).files,
  )) {
    const noticed = mutants.filter((/** @type {{ status: string }} */ { status }) =>
      ['Killed', 'Timeout'].includes(status),
    ).length;
    rows.push([file, noticed, mutants.length, ((100 * noticed) / mutants.length).toFixed(1)]);
  }
}
for (const [file, noticed, of, score] of rows) {
  process.stdout.write(`${String(score).padStart(5)} %  ${noticed}/${of}  ${file}\n`);
}
