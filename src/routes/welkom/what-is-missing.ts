/** What the form of the first administrator still needs: a sentence for each field. */
interface Form {
  organisationName: string;
  name: string;
  email: string;
  password: string;
}
export type Missing = Partial<Record<keyof Form, string>>;

const LEAST = 12;
const MOST = 200;

export function whatIsMissing({ organisationName, name, email, password }: Form): Missing {
  const found: Missing = {};
  if (!organisationName.trim()) found.organisationName = 'Vul de naam van je organisatie in.';
  if (!name.trim()) found.name = 'Vul je naam in, zoals collega’s je kennen.';
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim()))
    found.email = 'Vul je hele e-mailadres in, bijvoorbeeld naam@organisatie.nl.';
  if (password.length < LEAST)
    found.password = `Kies een wachtwoord van minstens ${LEAST} tekens. Nu zijn het er ${password.length}.`;
  else if (password.length > MOST)
    found.password = `Kies een wachtwoord van hooguit ${MOST} tekens.`;
  return found;
}
