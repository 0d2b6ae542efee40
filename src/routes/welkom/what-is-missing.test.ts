import { expect, test } from 'vitest';
import { whatIsMissing } from './what-is-missing';

const whole = {
  organisationName: 'JGZ Voorbeeld',
  name: 'Anna',
  email: 'anna@voorbeeld.test',
  password: 'lantaarn wolk'
};

test('[U5] a whole form misses nothing', () => {
  expect(whatIsMissing(whole)).toEqual({});
});

test('[U5] every field that isn’t right has its own sentence that says what to do', () => {
  const found = whatIsMissing({ organisationName: ' ', name: '', email: 'anna', password: 'kort' });
  expect(Object.keys(found).sort()).toEqual(['email', 'name', 'organisationName', 'password']);
  for (const sentence of Object.values(found)) expect(sentence).toMatch(/^(Vul|Kies) .*\.$/);
  expect(found.password).toContain('Nu zijn het er 4');
});

test('[U5] a password longer than the server takes is refused here', () => {
  expect(whatIsMissing({ ...whole, password: 'x'.repeat(201) }).password).toBeDefined();
});
