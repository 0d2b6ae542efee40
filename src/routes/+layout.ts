/**
 * The app runs on the phone alone: nothing is rendered on the server, and no page is prerendered
 * but the shell, which the server and the service worker give for every navigation.
 */
export const ssr = false;
export const prerender = false;
