/** What goes wrong while a page opens: the screen gets one sentence, and nothing else gets anything. */
import type { HandleClientError } from '@sveltejs/kit';

export const handleError: HandleClientError = ({ status }) => ({
  message: status === 404 ? 'Deze pagina is er niet.' : 'Dit ging niet goed.'
});
