/** Says each step of the demo in one line, when it is done; a step that fails ends the demo. */
export async function step<T>(what: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  try {
    const result = await work();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    process.stdout.write(`  ok  ${what} (${seconds} s)\n`);
    return result;
  } catch (error) {
    process.stdout.write(`FAIL  ${what}\n`);
    throw error;
  }
}
