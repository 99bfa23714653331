/** Quoted as the desktop entry specification asks (Exec key): blanks and reserved characters. */
function quoted(argument: string): string {
  return `"${argument.replace(/["`$\\]/g, (sign) => `\\${sign}`).replaceAll('%', '%%')}"`;
}

/** The XDG autostart entry of this program. */
export function desktopEntry(executable: string, args: readonly string[]): string {
  const command = [executable, ...args].map(quoted).join(' ');
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Coipo',
    `Exec=${command}`,
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');
}
