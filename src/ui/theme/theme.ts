import { createTheme } from '@mui/material/styles';
import type { Theme } from '@mui/material/styles';
import { SCHEMES, font, isDark, motion, radius, size } from './tokens';
import type { Scheme } from './tokens';

/** MUI dressed in our tokens. Our own styles use `color.*` (custom properties), so only the palette differs. */
export function themeOf(scheme: Scheme): Theme {
  const t = SCHEMES[scheme];
  return createTheme({
    palette: {
      mode: isDark(scheme) ? 'dark' : 'light',
      primary: { main: t.accent, contrastText: t.onAccent },
      warning: { main: t.amber },
      error: { main: t.danger, contrastText: t.onDanger },
      text: { primary: t.ink, secondary: t.inkSoft, disabled: t.inkFaint },
      background: { default: t.canvas, paper: t.surface },
      divider: t.line,
    },
    typography: { fontFamily: font.sans, fontSize: size.text, button: { textTransform: 'none' } },
    shape: { borderRadius: radius.small },
    transitions: {
      duration: {
        shortest: motion.quick,
        shorter: motion.quick,
        short: motion.quick,
        standard: motion.sheet,
        complex: motion.sheet,
        enteringScreen: motion.sheet,
        leavingScreen: motion.quick,
      },
    },
    components: {
      MuiButtonBase: { defaultProps: { disableRipple: true } },
      MuiPaper: { styleOverrides: { root: { backgroundImage: 'none' } } },
    },
  });
}
