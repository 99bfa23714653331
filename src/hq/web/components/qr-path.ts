/** The dark modules of a code, row by row, as one path: each run of them a box one high. */
export function qrPath(dark: ArrayLike<number>, side: number): string {
  let path = '';
  for (let row = 0; row < side; row += 1) {
    for (let column = 0; column < side; column += 1) {
      if (dark[row * side + column] !== 1) continue;
      const begin = column;
      while (column < side && dark[row * side + column] === 1) column += 1;
      path += `M${begin} ${row}h${column - begin}v1h-${column - begin}z`;
    }
  }
  return path;
}
