/**
 * The security headers of every answer.
 *
 * Scripts run only from our own files, and inline only the shell's, by its hash, taken from the built
 * shell at the start. Where a script is made from text (HTML, worker addresses) Trusted Types let
 * through Svelte's own policy and ours, `nabij`, and nothing else. No frame, no other site.
 */
import { createHash } from 'node:crypto';

const NOWHERE = '()';
const FEATURES = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb'
];
const PERMISSIONS = [
  ...FEATURES.map((feature) => `${feature}=${NOWHERE}`),
  'clipboard-write=(self)',
  'publickey-credentials-create=(self)',
  'publickey-credentials-get=(self)',
  'screen-wake-lock=(self)'
].join(', ');

/** `script-src` entries for the inline scripts of a page. */
export function scriptHashes(html) {
  return [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, text]) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  );
}

export function securityPolicy(shell) {
  return [
    "default-src 'none'",
    ["script-src 'self' 'wasm-unsafe-eval'", ...scriptHashes(shell)].join(' '),
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types svelte-trusted-html nabij'
  ].join('; ');
}

/** The headers as a function of whether the answer goes out over https. */
export function securityHeaders(shell) {
  const always = [
    ['content-security-policy', securityPolicy(shell)],
    ['x-content-type-options', 'nosniff'],
    ['referrer-policy', 'no-referrer'],
    ['permissions-policy', PERMISSIONS],
    ['cross-origin-opener-policy', 'same-origin'],
    ['cross-origin-resource-policy', 'same-origin'],
    ['x-frame-options', 'DENY']
  ];
  const secure = [...always, ['strict-transport-security', 'max-age=63072000']];
  return (isSecure) => (isSecure ? secure : always);
}
