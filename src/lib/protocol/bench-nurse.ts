/**
 * The one log-in that both sides of a build for the benchmark know (`NABIJ_BENCH=1`).
 *
 * Public, so worth nothing: no other build imports this file, and none makes this account.
 */
export const benchNurse = {
  email: 'bench@demo.example',
  password: 'bench bench bench bench',
  name: 'Benchmark',
  organisation: { id: 'be9c0000be9c0000be9c0000be9c0000', name: 'Benchmark' }
} as const;
