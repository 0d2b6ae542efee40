/** Runs a transaction again when the database says that it lost to another; at most five times. */
const ATTEMPTS = 5;

export async function retrying<T>(
  isLost: (error: unknown) => boolean,
  attempt: () => Promise<T>
): Promise<T> {
  for (let round = 1; ; round += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (round >= ATTEMPTS || !isLost(error)) throw error;
    }
  }
}
