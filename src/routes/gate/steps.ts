/** The steps of logging in, and what the page that shows them is called. */
export type Step = 'password' | 'code' | 'set-up';

export const stepTitles: Record<Step, string> = {
  password: 'Inloggen',
  code: 'Nog één stap',
  'set-up': 'Een tweede stap'
};
