import interExt from '@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2?url';
import inter from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';
import monoExt from '@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-ext-wght-normal.woff2?url';
import mono from '@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2?url';

// Only the alphabets that Spanish and English need: the bundle carries four files, not thirty.
const LATIN_EXT =
  'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113';
const LATIN =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2190-2193,U+2212,U+2215,U+FEFF,U+FFFD';

const face = (family: string, weights: string, url: string, range: string) => ({
  '@font-face': {
    fontFamily: `'${family}'`,
    fontStyle: 'normal',
    fontDisplay: 'block' as const,
    fontWeight: weights,
    src: `url(${url}) format('woff2')`,
    unicodeRange: range,
  },
});

export const fontFaces = [
  face('Inter Variable', '100 900', interExt, LATIN_EXT),
  face('Inter Variable', '100 900', inter, LATIN),
  face('JetBrains Mono Variable', '100 800', monoExt, LATIN_EXT),
  face('JetBrains Mono Variable', '100 800', mono, LATIN),
];
