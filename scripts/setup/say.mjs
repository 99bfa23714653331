// @ts-check

/** A set-up that cannot go on; the message is for the person and says what to do. */
export class SetupError extends Error {}

let descriptor = 1;

/** The CLI keeps standard output for its own answers: the set-up then speaks on standard error. */
export function speakOnStandardError() {
  descriptor = 2;
}

/** @param {string} sentence */
export function say(sentence) {
  (descriptor === 1 ? process.stdout : process.stderr).write(`${sentence}\n`);
}

/** The file descriptor child programs of the set-up write to. */
export const childOutput = () => descriptor;
