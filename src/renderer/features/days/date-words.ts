/** `vie 20-11-2026` of `2026-11-20`, in the language of the screen. */
export function dateWords(date: string, language: string): string {
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
  const [year, month, day] = date.split('-');
  const name = weekday.format(new Date(`${date}T00:00:00Z`)).replace('.', '');
  return `${name} ${day}-${month}-${year}`;
}
