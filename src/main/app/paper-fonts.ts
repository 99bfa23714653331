import inter from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?inline';
import mono from '@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2?inline';

const face = (family: string, source: string): string =>
  `@font-face{font-family:"${family}";font-weight:100 900;src:url(${source}) format("woff2")}`;

/** The screen's fonts inside the paper itself: the page that prints loads nothing. */
export const PAPER_FONTS = face('Inter Variable', inter) + face('JetBrains Mono Variable', mono);
