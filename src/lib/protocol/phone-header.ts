/** The header in which a phone proves which one it is; apart, since every request needs its name. */
export const PHONE_HEADER = 'x-nabij-phone';
