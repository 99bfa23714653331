import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { OxlintOverride } from 'oxlint';

/**
 * The slices of `src/main/features`, low to high. A slice may use a slice of an earlier line,
 * through its index only; slices of one line do not know each other.
 */
export const SLICE_ORDER: readonly (readonly string[])[] = [
  ['access'],
  ['settings'],
  ['tariffs'],
  ['parking'],
  ['shifts'],
  ['payments'],
  ['receipts'],
  ['closings', 'conflicts'],
  ['setup', 'status', 'kiosk', 'site'],
  ['passes', 'reservations', 'catalog'],
  ['reconciliation', 'notifications', 'integrations'],
  ['reports', 'training'],
  ['sync'],
  ['verify', 'messages'],
  ['backups', 'audit'],
  ['support', 'updates'],
];

/** One place of the source tree and what its files may import. */
interface Zone {
  readonly name: string;
  readonly files: readonly string[];
  /** Aliased modules it may import, as glob patterns. */
  readonly uses: readonly string[];
  /** Places inside `uses` that are another's all the same. */
  readonly notUses?: readonly string[];
  /** What it may import from the folders below its own; without this, everything. */
  readonly usesBelow?: readonly string[];
  /** Outside modules it must not import. */
  readonly without: readonly Outside[];
}

type Outside = keyof typeof OUTSIDE;

/** Outside modules that not everybody may use, and where they belong. */
const OUTSIDE = {
  electron: [
    'electron',
    'main/index.ts, main/program.ts, main/app, main/ipc/electron.ts and preload',
  ],
  sqlite: ['better-sqlite3', 'main/db and main/workers'],
  drizzle: ['drizzle-orm', 'main'],
  node: ['node:.*', 'programs that run on Node, not code that runs anywhere'],
  react: ['react|react-dom|@mui|@emotion|@tanstack', 'ui, renderer and hq/web'],
} as const;

const ALIASES = [
  '@shared/**',
  '@main/**',
  '@renderer/**',
  '@ui/**',
  '@cli/**',
  '@hq/**',
  '@test/**',
];

const CORE = ['@shared/**', '@main/db/**', '@main/core/**'];

const ZONES: readonly Zone[] = [
  {
    name: 'shared',
    files: ['src/shared/**'],
    uses: ['@shared/**'],
    without: ['node', 'electron', 'react', 'drizzle', 'sqlite'],
  },
  {
    name: 'preload',
    files: ['src/preload/**'],
    uses: ['@shared/**'],
    without: ['node', 'react', 'drizzle', 'sqlite'],
  },
  {
    // Theme and components of every screen: the booth's and the managers' pages.
    name: 'ui',
    files: ['src/ui/**'],
    uses: ['@shared/**', '@ui/**'],
    without: ['node', 'electron', 'drizzle', 'sqlite'],
  },
  {
    name: 'renderer',
    files: ['src/renderer/**'],
    uses: ['@shared/**', '@ui/**', '@renderer/**'],
    without: ['node', 'electron', 'drizzle', 'sqlite'],
  },
  {
    name: 'hq',
    files: ['src/hq/**'],
    uses: ['@shared/**', '@hq/**'],
    notUses: ['@hq/web/**'],
    without: ['electron', 'sqlite', 'react'],
  },
  {
    // The managers' pages run in a browser: of HQ they know what it says over HTTP.
    name: 'hq/web',
    files: ['src/hq/web/**'],
    uses: ['@shared/**', '@ui/**', '@hq/web/**'],
    without: ['node', 'electron', 'drizzle', 'sqlite'],
  },
  {
    name: 'cli',
    files: ['src/cli/**'],
    uses: [...CORE, '@main/features/**', '@cli/**'],
    without: ['electron', 'sqlite', 'react'],
  },
  {
    name: 'main/index.ts',
    files: ['src/main/*.ts'],
    uses: ['@shared/**', '@main/**'],
    without: ['sqlite', 'react'],
  },
  {
    name: 'main/app',
    files: ['src/main/app/**'],
    uses: ['@shared/**', '@main/**'],
    without: ['sqlite', 'react'],
  },
  {
    name: 'main/ipc',
    files: ['src/main/ipc/**'],
    uses: [...CORE, '@main/ipc/**', '@main/features/*/index', '@main/features/compose'],
    without: ['electron', 'sqlite', 'react'],
  },
  {
    name: 'main/ipc/electron.ts',
    files: ['src/main/ipc/electron.ts'],
    uses: [...CORE, '@main/ipc/**', '@main/features/*/index', '@main/features/compose'],
    without: ['sqlite', 'react'],
  },
  {
    name: 'main/db',
    files: ['src/main/db/**'],
    uses: ['@shared/**', '@main/db/**'],
    without: ['electron', 'react'],
  },
  {
    name: 'main/core',
    files: ['src/main/core/**'],
    uses: CORE,
    without: ['electron', 'sqlite', 'react'],
  },
  {
    name: 'main/workers',
    files: ['src/main/workers/**'],
    uses: [...CORE, '@main/workers/**', '@main/features/*/index'],
    without: ['electron', 'react'],
  },
  {
    // Wires every slice without Electron, for main/index.ts, the CLI and the tests.
    name: 'main/features/compose.ts',
    files: ['src/main/features/*.ts'],
    uses: [...CORE, '@main/features/*/index'],
    usesBelow: ['./*/index'],
    without: ['electron', 'sqlite', 'react'],
  },
];

/** The zone of one slice: the core, itself, and the index of every lower slice. */
function sliceZone(slice: string): Zone {
  const level = SLICE_ORDER.findIndex((line) => line.includes(slice));
  if (level < 0) {
    throw new Error(
      `src/main/features/${slice} has no place in SLICE_ORDER of scripts/boundaries.ts`,
    );
  }
  const lower = SLICE_ORDER.slice(0, level).flat();
  return {
    name: `main/features/${slice}`,
    files: [`src/main/features/${slice}/**`],
    uses: [
      ...CORE,
      `@main/features/${slice}/**`,
      ...lower.map((name) => `@main/features/${name}/index`),
    ],
    without: ['electron', 'sqlite', 'react'],
  };
}

interface Pattern {
  group?: string[];
  regex?: string;
  allowTypeImports?: boolean;
  message: string;
}

/** The linter stops at nothing but a replaced rule: every override carries this one too. */
const NO_PARENT: Pattern = {
  regex: '^\\.\\./',
  message: 'Import through an alias (@shared, @main, …), not through the parent folder.',
};

const DOMAIN_IS_PURE =
  'domain.ts is pure: it imports @shared/kernel and its own types, nothing else.';

/**
 * For domain.ts and, where it was split, the files of a slice's domain folder. An import that one
 * pattern spares is spared by all, so each pattern spares only what is allowed.
 */
const PURE: Pattern[] = [
  NO_PARENT,
  { group: ['@*/**', '!@shared/kernel/**'], message: DOMAIN_IS_PURE },
  { regex: '^[^.@]', message: DOMAIN_IS_PURE },
];

/** Types come from anywhere in the slice; values only from what is as pure as the domain itself. */
const TYPES_OF_OWN_SLICE: Pattern = {
  group: ['./**', '!./domain/**'],
  allowTypeImports: true,
  message: 'domain.ts is pure: from its own slice it imports types only.',
};

function patternsOf(zone: Zone): Pattern[] {
  const inside: Pattern = {
    group: [
      ...ALIASES,
      ...(zone.usesBelow === undefined ? [] : ['./*/**']),
      ...[...zone.uses, ...(zone.usesBelow ?? [])].map((pattern) => `!${pattern}`),
      ...(zone.notUses ?? []),
    ],
    message: `${zone.name} may import only ${zone.uses.join(', ')} (architecture: who may import whom).`,
  };
  const outside = zone.without.map((name): Pattern => {
    const [modules, home] = OUTSIDE[name];
    return {
      regex: `^(${modules})(/|$)`,
      message: `${zone.name} must not import this; it belongs to ${home}.`,
    };
  });
  return [NO_PARENT, inside, ...outside];
}

function restricted(patterns: Pattern[]): NonNullable<OxlintOverride['rules']> {
  return { 'no-restricted-imports': ['error', { patterns }] };
}

function override(files: readonly string[], patterns: Pattern[]): OxlintOverride {
  return { files: [...files], rules: restricted(patterns) };
}

/** What holds for every file, also outside the zones (tests, configuration). */
export const parentImportRule = restricted([NO_PARENT]);

/**
 * The linter's overrides that keep the places of the source tree apart, made from the folders that
 * exist. Later overrides replace earlier ones for a file, so narrow zones stand last.
 * @param root the repository's folder
 */
export function importBoundaries(root: string): OxlintOverride[] {
  const slices = readdirSync(join(root, 'src', 'main', 'features'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted();
  return [
    ...[...ZONES, ...slices.map(sliceZone)].map((zone) => override(zone.files, patternsOf(zone))),
    override(['src/main/features/*/domain/**'], PURE),
    override(['src/main/features/*/domain.ts'], [TYPES_OF_OWN_SLICE, ...PURE]),
    // Scripts run on plain Node, which knows no aliases.
    { files: ['scripts/**'], rules: { 'no-restricted-imports': 'off' } },
  ];
}
