import { CALL_CHANNEL, EVENT_CHANNEL } from '@shared/contracts/bridge';
import { APP_EVENTS } from '@shared/contracts/events';
import { contracts } from '@shared/contracts/index';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { es } from '@renderer/i18n/es/index';

const MAIN = join(import.meta.dirname, '../../../../../src/main');

/** Literals of the program that look like an action and are none. */
const NOT_ACTIONS = new Set<string>([
  ...Object.keys(contracts),
  ...APP_EVENTS,
  CALL_CHANNEL,
  EVENT_CHANNEL,
]);

/** What actions are about. */
const NOUNS =
  /^(agreement|approval|backup|cash|class|classes|clock|database|day|document|drawer|hours|kiosk|payment|policy|receivable|report|restore|role|session|setting|settings|shift|spot|spots|support|tariff|terminal|update|user|zone)$/;

/** `payment.made` where a slice records it; names of jobs and columns do not end in a participle. */
function actionsOfTheProgram(): string[] {
  const files = readdirSync(MAIN, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.includes('verify'),
  );
  const found = new Set<string>();
  for (const file of files) {
    const source = readFileSync(join(MAIN, file), 'utf8');
    for (const [, action = ''] of source.matchAll(/'([a-z]+\.[a-z_]+)'/g)) {
      const [noun = ''] = action.split('.');
      if (NOUNS.test(noun) && !NOT_ACTIONS.has(action) && /(ed|made|given|left)$/.test(action)) {
        found.add(action);
      }
    }
  }
  return [...found].toSorted();
}

test('every action that a slice records is told as a sentence', () => {
  const worded = new Set(Object.keys(es.audit.actions));
  const actions = actionsOfTheProgram();
  expect(actions.length).toBeGreaterThan(30);
  expect(actions.filter((action) => !worded.has(action.replaceAll('.', '_')))).toEqual([]);
});
