/** Fetches a part of the app before it is needed: while somebody types, or the key is worked out. */
export const fetchAhead = (part: () => Promise<unknown>) =>
  setTimeout(() => void part().catch(() => undefined));
