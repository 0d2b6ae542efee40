/**
 * Named points in the server's work at which a test may kill the process, as a power cut would.
 *
 * `NABIJ_KILL_AT=push:after-commit` kills at the first pass, `push:after-commit:3` at the third.
 * Without it every point is empty. This is the only place that reads it.
 */
export type Checkpoint = (name: string) => void;

export function checkpointFrom(
  spec: string | undefined,
  kill: () => void = () => process.kill(process.pid, 'SIGKILL')
): Checkpoint {
  const parts = /^(.+?)(?::(\d+))?$/.exec(spec ?? '');
  if (!parts) return () => undefined;
  const [, name, nth = '1'] = parts;
  let passed = 0;
  return (here) => {
    if (here === name && ++passed === Number(nth)) kill();
  };
}
