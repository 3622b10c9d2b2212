/** An id of one's own that sorts by the time at which it was made, like those that the server gives. */
export function begunId(): string {
  const random = crypto.getRandomValues(new Uint8Array(10));
  const digits = [...random].map((it) => it.toString(16).padStart(2, "0")).join("");
  return `${Date.now().toString(16).padStart(12, "0")}${digits}`;
}
