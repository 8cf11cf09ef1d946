/** Where a page that did not come from the network was found. */
export type Origin = { from: 'copy'; day: string } | { from: 'visit' };

/** Reads what the worker says of a page; undefined when it is something else. */
export function readOrigin(message: unknown): Origin | undefined {
  if (typeof message !== 'object' || message === null || !('from' in message)) return undefined;
  if (message.from === 'visit') return { from: 'visit' };
  return message.from === 'copy' && 'day' in message && typeof message.day === 'string'
    ? { from: 'copy', day: message.day }
    : undefined;
}
