// @ts-check

/** Everything the archive may hold: the built program, its migrations, and the database driver. */
const WANTED = [
  /^package\.json$/,
  /^out\/(main|preload|renderer)\//,
  /^drizzle\/booth\/(\d{4}_\w+\.sql|meta\/_journal\.json)$/,
  /^node_modules\/better-sqlite3\/(package\.json|LICENSE|lib\/.+\.js|prebuilds\/[\w-]+\.node)$/,
];
const DEVELOPERS = /\.(map|ts|mts|cts|tsx|md)$/;
const NEEDED = ['package.json', 'out/main/index.js', 'out/main/cli.js', 'out/renderer/index.html'];

/**
 * One sentence per file that has no place in the package, is missing, or belongs to another system.
 * @param {readonly string[]} files of the archive, without a leading slash
 * @param {string} platform `linux-x64` or `win32-x64`
 */
export function contentFaults(files, platform) {
  const driver = `node_modules/better-sqlite3/prebuilds/${platform}.node`;
  const strange = files.filter(
    (file) =>
      DEVELOPERS.test(file) ||
      !WANTED.some((pattern) => pattern.test(file)) ||
      (file.endsWith('.node') && file !== driver),
  );
  const missing = [...NEEDED, driver].filter((file) => !files.includes(file));
  return [
    ...strange.map((file) => `${file} has no place in the package`),
    ...missing.map((file) => `${file} is missing`),
  ];
}
