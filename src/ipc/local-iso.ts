const two = (number: number): string => String(number).padStart(2, "0");

/** A moment as this machine's clock says it, with the offset: "2046-05-03T18:00:00+02:00". */
export function localIso(at: Date): string {
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}${offsetOf(at)}`;
}

/** How far this machine’s time is from UTC then: "+02:00". */
export function offsetOf(at: Date): string {
  const minutes = -at.getTimezoneOffset();
  const size = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** The same of a moment in milliseconds, for those who ask what it is on the desk’s clock. */
export const onDeskClock = (moment: number): string => localIso(new Date(moment));
