/** Why the server can't start: one sentence for the operator, with cause and remedy. Exit code 1. */
export class StartError extends Error {
  override readonly name = 'StartError';
}
