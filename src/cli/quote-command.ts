import type { Given, Surroundings } from './command';
import { required } from './command';
import { quoteCommand } from './quote';

export async function run(given: Given, { out }: Surroundings): Promise<number> {
  await quoteCommand(required(given, 'cases'), (lines) => out.line(lines));
  return 0;
}
