import MuiGlobalStyles from '@mui/material/GlobalStyles';
import { fontFaces } from './fonts';
import { color, cssVariables, denseHeight, font, isDark, size } from './tokens';
import type { Scheme } from './tokens';

const base = {
  '*, *::before, *::after': {
    boxSizing: 'border-box',
    scrollbarWidth: 'thin',
    scrollbarColor: `${color.lineStrong} transparent`,
  },
  html: { height: '100%', fontSize: 16 },
  'body, #root': { height: '100%', margin: 0 },
  body: {
    background: color.canvas,
    color: color.ink,
    fontFamily: font.sans,
    fontSize: size.text,
    lineHeight: 1.4,
    fontVariantNumeric: 'tabular-nums',
    fontFeatureSettings: "'cv05', 'cv11', 'ss03'",
    WebkitFontSmoothing: 'antialiased',
    overflow: 'hidden',
    userSelect: 'none',
  },
  'input, textarea': { userSelect: 'text' },
  // Stronger than MUI's buttons, which take the outline away.
  ':root :focus-visible': { outline: `3px solid ${color.focus}`, outlineOffset: 2 },
  '::selection': { background: color.accent, color: color.onAccent },
  '@media (prefers-reduced-motion: reduce)': {
    '*, *::before, *::after': {
      animationDuration: '0.001ms !important',
      transitionDuration: '0.001ms !important',
      scrollBehavior: 'auto !important',
    },
  },
} as const;

/** Pages in a browser are read, copied from and used with a mouse; the booth's screen never scrolls. */
const dense = {
  ':root body': { overflow: 'auto', userSelect: 'auto' },
} as const;

interface Props {
  readonly scheme: Scheme;
  /** For pages in a browser: lower controls, text that can be selected. */
  readonly browser?: boolean;
}

export function GlobalStyles({ scheme, browser = false }: Props) {
  return (
    <>
      <MuiGlobalStyles
        styles={{
          ':root': {
            ...cssVariables(scheme),
            '--control-height': `${browser ? denseHeight : size.target}px`,
            colorScheme: isDark(scheme) ? 'dark' : 'light',
          },
        }}
      />
      <MuiGlobalStyles styles={[...fontFaces, base, browser ? dense : {}]} />
    </>
  );
}
