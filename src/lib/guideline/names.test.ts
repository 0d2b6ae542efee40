import { describe, expect, it } from 'vitest';
import { withNames } from './names';

const question = 'Waar {zou|zouden} {kind} nu behoefte aan hebben?';

describe('[G6] names in an example sentence', () => {
  it('uses the name of the child', () => {
    expect(withNames(question, { child: 'Noor' })).toBe('Waar zou Noor nu behoefte aan hebben?');
  });

  it('speaks of several children in the plural', () => {
    expect(withNames(question, { child: 'Noor', siblings: ['Finn'] })).toBe(
      'Waar zouden Noor en Finn nu behoefte aan hebben?'
    );
    expect(withNames('Kijk, {kind}.', { child: 'A', siblings: ['B', 'C'] })).toBe(
      'Kijk, A, B en C.'
    );
  });

  it('says je kindje without a name, with a capital where a sentence starts', () => {
    expect(withNames(question, {})).toBe('Waar zou je kindje nu behoefte aan hebben?');
    expect(withNames('{kind} {lacht|lachen}.', { child: '  ' })).toBe('Je kindje lacht.');
    expect(withNames('Mooi! {kind} {lacht|lachen}.', {})).toBe('Mooi! Je kindje lacht.');
    expect(withNames('Zeg: “{kind} lacht.”', {})).toBe('Zeg: “Je kindje lacht.”');
    expect(withNames('“{kind} lacht.”', {})).toBe('“Je kindje lacht.”');
    expect(withNames('Kijk, {kind} lacht.', {})).toBe('Kijk, je kindje lacht.');
    expect(withNames('Zie je dit: {kind} lacht.', {})).toBe('Zie je dit: je kindje lacht.');
  });

  it('knows unborn children and parents who sit together', () => {
    expect(withNames('Hoe is het met {kind}?', { unborn: true })).toBe('Hoe is het met je baby?');
    expect(withNames('{kind} beweegt.', { unborn: true, together: true })).toBe(
      'Jullie kindje beweegt.'
    );
    expect(withNames('{kind} {beweegt|bewegen}.', { unborn: true, siblings: [undefined] })).toBe(
      'Je baby’s bewegen.'
    );
    expect(withNames('Dit is {kind}.', { unborn: true, child: 'Noor' })).toBe('Dit is Noor.');
  });

  it('mixes a named and a nameless child, and two nameless ones', () => {
    expect(withNames('{kind} {lacht|lachen}.', { child: 'Noor', siblings: [''] })).toBe(
      'Noor en je andere kindje lachen.'
    );
    expect(withNames('{kind} {lacht|lachen}.', { siblings: [undefined] })).toBe(
      'Je kindjes lachen.'
    );
  });

  it('leaves a name as the family writes it, whatever signs it holds', () => {
    expect(withNames('{kind} lacht.', { child: 'd’Arcy $& {x}' })).toBe('d’Arcy $& {x} lacht.');
    expect(withNames('{kind} lacht.', { child: 'je maintiendrai' })).toBe('je maintiendrai lacht.');
  });

  it('fills the parent, or says de ouder', () => {
    expect(withNames('{ouder} vertelt.', { parent: 'Samira' })).toBe('Samira vertelt.');
    expect(withNames('{ouder} vertelt.', {})).toBe('De ouder vertelt.');
    expect(withNames('Wat {ouder} vertelt.', {})).toBe('Wat de ouder vertelt.');
  });
});
