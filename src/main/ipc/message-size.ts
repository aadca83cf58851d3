/** Whether a message is larger than `atMost`, in characters and bytes, roughly. Stops counting as soon as it is. */
export function isLargerThan(message: unknown, atMost: number): boolean {
  let left = atMost;
  const waiting: unknown[] = [message];
  while (waiting.length > 0 && left >= 0) {
    const value = waiting.pop();
    if (typeof value === "string") left -= value.length;
    else if (ArrayBuffer.isView(value)) left -= value.byteLength;
    else if (typeof value === "object" && value !== null) {
      for (const [key, member] of Object.entries(value)) {
        // A list of a million nothings costs memory too.
        left -= Array.isArray(value) ? 1 : key.length;
        waiting.push(member);
      }
    }
  }
  return left < 0;
}
