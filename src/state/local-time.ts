/** Date and time of this machine with its offset, e.g. `2026-11-21 09:30:00 UTC+8`. */
export function localTime(at: number): string {
  const date = new Date(at);
  const minutes = -date.getTimezoneOffset();
  const local = new Date(at + minutes * 60_000).toISOString().replace('T', ' ').slice(0, 19);
  const hours = minutes / 60;
  return `${local} UTC${hours < 0 ? '' : '+'}${hours}`;
}
