/**
 * Before the router: unlocking. And what goes wrong while a page opens: the screen gets one sentence,
 * and nothing else gets anything.
 */
import type { ClientInit, HandleClientError } from '@sveltejs/kit';
import { standBefore } from './routes/gate/stand-before';

export const init: ClientInit = standBefore;

export const handleError: HandleClientError = ({ status }) => ({
  message: status === 404 ? 'Deze pagina is er niet.' : 'Dit ging niet goed.'
});
