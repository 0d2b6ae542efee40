/** What the form of the first administrator still needs: a sentence for each field. */
import { lengthWords } from '$lib/app/session-words';

interface Form {
  organisationName: string;
  name: string;
  email: string;
  password: string;
}
export type Missing = Partial<Record<keyof Form, string>>;

export function whatIsMissing({ organisationName, name, email, password }: Form): Missing {
  const found: Missing = {};
  if (!organisationName.trim()) found.organisationName = 'Vul de naam van je organisatie in.';
  if (!name.trim()) found.name = 'Vul je naam in, zoals collega’s je kennen.';
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim()))
    found.email = 'Vul je hele e-mailadres in, bijvoorbeeld naam@organisatie.nl.';
  const tooShort = lengthWords(password);
  if (tooShort) found.password = tooShort;
  return found;
}
