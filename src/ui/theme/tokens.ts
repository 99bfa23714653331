/**
 * The colours of the screen. Ink on paper with one deep green; amber only for what wants attention,
 * violet for the future (reservations), hatching for what is not available. Each scheme is designed
 * on its own; text pairs hold WCAG AA (4.5:1), the high-contrast ones AAA (7:1).
 */
export interface Tokens {
  /** Behind everything. */
  readonly canvas: string;
  /** Panels and bars. */
  readonly surface: string;
  /** Inside panels: pills, quiet buttons, fields at rest. */
  readonly sunken: string;
  readonly hover: string;
  readonly line: string;
  /** Borders of controls: 3:1 against the surface. */
  readonly lineStrong: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly inkFaint: string;
  /** Primary, occupied, go. */
  readonly accent: string;
  readonly accentHover: string;
  readonly onAccent: string;
  /** Accent as text or thin line on surface. */
  readonly accentInk: string;
  /** Background of the chosen one of several. */
  readonly accentSoft: string;
  readonly halo: string;
  readonly occupied: string;
  readonly onOccupied: string;
  readonly onOccupiedSoft: string;
  readonly free: string;
  readonly onFree: string;
  readonly freeLine: string;
  readonly amber: string;
  readonly amberSoft: string;
  readonly amberLine: string;
  readonly onAmberSoft: string;
  readonly violetSoft: string;
  readonly violetLine: string;
  readonly onViolet: string;
  readonly hatchA: string;
  readonly hatchB: string;
  readonly onHatch: string;
  readonly danger: string;
  readonly dangerSoft: string;
  readonly onDangerSoft: string;
  readonly onDanger: string;
  readonly focus: string;
  readonly keyFace: string;
  readonly keyLine: string;
  /** Over the work while the screen is locked. */
  readonly veil: string;
}

const light: Tokens = {
  canvas: '#f2f5f3',
  surface: '#ffffff',
  sunken: '#f6f8f6',
  hover: '#ecf1ee',
  line: '#dde4e0',
  lineStrong: '#7d8b85',
  ink: '#10201c',
  inkSoft: '#53625c',
  inkFaint: '#64736d',
  accent: '#0c6a5b',
  accentHover: '#095548',
  onAccent: '#ffffff',
  accentInk: '#0a5f51',
  accentSoft: '#e3f0ec',
  halo: '#cfe3dc',
  occupied: '#0c6a5b',
  onOccupied: '#ffffff',
  onOccupiedSoft: '#d3ebe4',
  free: '#e3f2ec',
  onFree: '#246653',
  freeLine: '#e3f2ec',
  amber: '#b26a00',
  amberSoft: '#fde6c3',
  amberLine: '#d99a35',
  onAmberSoft: '#6d4000',
  violetSoft: '#e7e3fa',
  violetLine: '#6254b8',
  onViolet: '#3f338f',
  hatchA: '#ffffff',
  hatchB: '#e9ecea',
  onHatch: '#5d6964',
  danger: '#b3261e',
  dangerSoft: '#fbe6e3',
  onDangerSoft: '#7d1810',
  onDanger: '#ffffff',
  focus: '#b26a00',
  keyFace: '#ffffff',
  keyLine: '#ccd6d1',
  veil: 'rgba(242, 245, 243, 0.72)',
};

const dark: Tokens = {
  canvas: '#0e1312',
  surface: '#161d1b',
  sunken: '#1d2523',
  hover: '#25302d',
  line: '#2a3431',
  lineStrong: '#6d7d77',
  ink: '#eef4f1',
  inkSoft: '#a5b3ad',
  inkFaint: '#93a29b',
  accent: '#3fb8a3',
  accentHover: '#5acab6',
  onAccent: '#04211b',
  accentInk: '#56cbb6',
  accentSoft: '#17332d',
  halo: '#17312b',
  occupied: '#21564e',
  onOccupied: '#f2faf7',
  onOccupiedSoft: '#bfe0d7',
  free: '#152e28',
  onFree: '#83cdb7',
  freeLine: '#1d3a33',
  amber: '#f5b04a',
  amberSoft: '#4a3110',
  amberLine: '#9a6a24',
  onAmberSoft: '#ffd591',
  violetSoft: '#2c2858',
  violetLine: '#a79df0',
  onViolet: '#cdc7ff',
  hatchA: '#181f1d',
  hatchB: '#232a28',
  onHatch: '#94a29c',
  danger: '#ff8f85',
  dangerSoft: '#45201c',
  onDangerSoft: '#ffc9c3',
  onDanger: '#3a0703',
  focus: '#f5b04a',
  keyFace: '#1a211f',
  keyLine: '#43504b',
  veil: 'rgba(10, 14, 13, 0.74)',
};

const contrastLight: Tokens = {
  ...light,
  canvas: '#ffffff',
  sunken: '#ffffff',
  hover: '#e6e6e6',
  line: '#4a4a4a',
  lineStrong: '#000000',
  ink: '#000000',
  inkSoft: '#262626',
  inkFaint: '#333333',
  accent: '#00473b',
  accentHover: '#002c24',
  accentInk: '#00473b',
  accentSoft: '#d5ede6',
  halo: '#7cb8a8',
  occupied: '#00473b',
  onOccupiedSoft: '#ffffff',
  free: '#ffffff',
  onFree: '#00382e',
  freeLine: '#00473b',
  amber: '#7a4300',
  amberSoft: '#ffe0ad',
  amberLine: '#7a4300',
  onAmberSoft: '#3d2200',
  violetSoft: '#ffffff',
  violetLine: '#2d1f87',
  onViolet: '#241873',
  hatchB: '#d4d4d4',
  onHatch: '#1f1f1f',
  danger: '#8f0d06',
  dangerSoft: '#ffe3df',
  onDangerSoft: '#5c0500',
  focus: '#7a4300',
  keyLine: '#000000',
};

const contrastDark: Tokens = {
  ...dark,
  canvas: '#000000',
  surface: '#000000',
  sunken: '#0a0a0a',
  hover: '#2b2b2b',
  line: '#b5b5b5',
  lineStrong: '#ffffff',
  ink: '#ffffff',
  inkSoft: '#e6e6e6',
  inkFaint: '#d6d6d6',
  accent: '#5ff0d6',
  accentHover: '#96f7e6',
  onAccent: '#000000',
  accentInk: '#5ff0d6',
  accentSoft: '#00382e',
  halo: '#1a6e5e',
  occupied: '#00584a',
  onOccupied: '#ffffff',
  onOccupiedSoft: '#ffffff',
  free: '#000000',
  onFree: '#a4f5e4',
  freeLine: '#5ff0d6',
  amber: '#ffc760',
  amberSoft: '#3d2600',
  amberLine: '#ffc760',
  onAmberSoft: '#ffe3b0',
  violetSoft: '#150d52',
  violetLine: '#d6d0ff',
  onViolet: '#eae7ff',
  hatchA: '#000000',
  hatchB: '#333333',
  onHatch: '#f0f0f0',
  danger: '#ffb3ab',
  dangerSoft: '#3d0803',
  onDangerSoft: '#ffdad6',
  onDanger: '#000000',
  focus: '#ffc760',
  keyFace: '#000000',
  keyLine: '#ffffff',
  veil: 'rgba(0, 0, 0, 0.82)',
};

export const SCHEMES = { light, dark, contrastLight, contrastDark } as const;
export type Scheme = keyof typeof SCHEMES;

export function isDark(scheme: Scheme): boolean {
  return scheme === 'dark' || scheme === 'contrastDark';
}

type TokenName = keyof Tokens;

const variable = (name: string) => `--${name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}`;

/** `color.ink` → `var(--ink)`: styles are written once and every scheme fits them. */
export const color = Object.fromEntries(
  (Object.keys(light) as TokenName[]).map((name) => [name, `var(${variable(name)})`]),
) as Record<TokenName, string>;

/** The custom properties of one scheme, for `:root`. */
export function cssVariables(scheme: Scheme): Record<string, string> {
  return Object.fromEntries(
    Object.entries(SCHEMES[scheme]).map(([name, value]) => [variable(name), value]),
  );
}

/** Pixels. */
export const size = {
  amount: 60,
  plateField: 46,
  change: 30,
  text: 15,
  secondary: 13,
  small: 12,
  /** Least height of what is touched. */
  target: 48,
  topBar: 56,
  bottomBar: 44,
} as const;

/** Least height of the shared controls: `size.target` in the booth, less where a mouse is at hand. */
export const controlHeight = 'var(--control-height)';
export const denseHeight = 36;

export const radius = { panel: 14, control: 11, small: 9, key: 5 } as const;

export const font = {
  sans: "'Inter Variable', 'Segoe UI', system-ui, sans-serif",
  mono: "'JetBrains Mono Variable', 'Cascadia Mono', Consolas, monospace",
} as const;

/** Milliseconds; motion only where it explains. */
export const motion = { quick: 90, sheet: 140 } as const;

/**
 * Screens narrower or lower than a booth's: a common one zoomed to 200 %. Everything stays reachable
 * by scrolling.
 */
export const zoomed = {
  narrow: '@media (max-width: 900px)',
  low: '@media (max-height: 600px)',
} as const;

/** What is not available is hatched, never only coloured. */
export const hatching = `repeating-linear-gradient(45deg, ${color.hatchA} 0 8px, ${color.hatchB} 8px 16px)`;
