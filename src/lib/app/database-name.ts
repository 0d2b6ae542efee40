/** The name of this phone's database in the browser. */
export const DATABASE = 'nabij';
