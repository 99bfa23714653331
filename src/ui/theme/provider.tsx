import { ThemeProvider } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { schemeOf, usePreferences } from '@ui/preferences';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { GlobalStyles } from './global-styles';
import { themeOf } from './theme';

interface Props {
  readonly children: ReactNode;
  /** See `GlobalStyles`. */
  readonly browser?: boolean;
}

/** Dresses the screen in the scheme this PC prefers. */
export function CoipoTheme({ children, browser = false }: Props) {
  const choice = usePreferences((it) => it.theme);
  const highContrast = usePreferences((it) => it.highContrast);
  const systemDark = useMediaQuery('(prefers-color-scheme: dark)', { noSsr: true });
  const scheme = schemeOf(choice, highContrast, systemDark);
  const theme = useMemo(() => themeOf(scheme), [scheme]);
  return (
    <ThemeProvider theme={theme}>
      <GlobalStyles scheme={scheme} browser={browser} />
      {children}
    </ThemeProvider>
  );
}
