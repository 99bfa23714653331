/** The instant (UTC ms) at which a date ends by the clock of whoever reads it. */
export function endOfDay(date: string): number {
  return Temporal.PlainDate.from(date).add({ days: 1 }).toZonedDateTime(Temporal.Now.timeZoneId())
    .epochMilliseconds;
}
