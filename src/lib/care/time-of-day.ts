/** The time that the clock on the wall shows, as fields hold it: '14:05'. */
export function timeOf(instant: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(instant.getHours())}:${two(instant.getMinutes())}`;
}
