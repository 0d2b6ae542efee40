import { describe, expect, it } from 'vitest';
import { editionShelf } from '../device/edition-shelf';
import { MemoryDisk, openMemoryStore } from '../device/memory-store';
import { ownEdition, type Edition } from '../guideline/edition';
import { itemOf, Library } from './library';

function phoneWith(disk = new MemoryDisk()) {
  const shelf = editionShelf(openMemoryStore(disk));
  let asked = 0;
  const open = (build: string, own: Edition = ownEdition) =>
    new Library(shelf, build, async () => {
      asked += 1;
      return own;
    });
  return { disk, shelf, open, asked: () => asked };
}
const newer: Edition = { ...ownEdition, id: 'nabij-2027-06', date: '2027-06-01', name: 'Nieuwer' };

describe('[U54] the guideline content lies on the phone', () => {
  it('is put there once for each build, and read from there', async () => {
    const phone = phoneWith();
    expect(await phone.open('build 1').current()).toEqual(ownEdition);
    await phone.open('build 1').current();
    expect(phone.asked()).toBe(1);
    await phone.open('build 2').current();
    expect(phone.asked()).toBe(2);
    expect(phone.disk.rows('editions').map(({ id }) => id)).toEqual([ownEdition.id]);
    expect(itemOf(ownEdition, 'vw-30')?.title).toBe('Lacht terug');
  });

  it('the newest is in force, and a visit keeps the one it was made with', async () => {
    const phone = phoneWith();
    await phone.open('build 1').current();
    await phone.shelf.put({ id: newer.id, date: newer.date, broughtBy: '' }, JSON.stringify(newer));
    const library = phone.open('build 1');
    expect((await library.current()).name).toBe('Nieuwer');
    expect((await library.forVisit(ownEdition.id)).id).toBe(ownEdition.id);
    expect((await library.forVisit('unknown')).id).toBe(newer.id);
    expect((await library.forVisit('')).id).toBe(newer.id);
  });

  it('a full disk is tried again the next time', async () => {
    const phone = phoneWith();
    phone.disk.full = true;
    const library = phone.open('build 1');
    await expect(library.current()).rejects.toThrow();
    phone.disk.full = false;
    expect((await library.current()).id).toBe(ownEdition.id);
  });
});
