import { describe, expect, it } from 'vitest';
import { editionShelf } from '../device/edition-shelf';
import { MemoryDisk, openMemoryStore } from '../device/memory-store';
import { ownEdition, type Edition } from '../guideline/edition';
import { itemOf, Library } from './library';

function phoneWith(disk = new MemoryDisk()) {
  const shelf = editionShelf(openMemoryStore(disk));
  let asked = 0;
  const chosen = { id: '' };
  const open = (build: string, own: Edition = ownEdition) =>
    new Library(
      shelf,
      build,
      async () => {
        asked += 1;
        return own;
      },
      () => chosen.id
    );
  const put = (edition: Edition, from: 'app' | 'organisation') =>
    shelf.put({ id: edition.id, date: edition.date, from, broughtBy: '' }, JSON.stringify(edition));
  return { disk, shelf, open, put, chosen, asked: () => asked };
}
const newer: Edition = { ...ownEdition, id: 'nabij-2027-06', date: '2027-06-01', name: 'Nieuwer' };
const ours: Edition = { ...ownEdition, id: 'wij-2028', date: '2028-01-01', name: 'Van ons' };

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

  it('the newest that the app brings is in force, and a visit keeps the one it was made with', async () => {
    const phone = phoneWith();
    await phone.open('build 1').current();
    await phone.put(newer, 'app');
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

describe('[U150] what the organisation has put in force', () => {
  it('is used as soon as it is on the phone, older than the app’s or not', async () => {
    const phone = phoneWith();
    phone.chosen.id = ours.id;
    expect((await phone.open('build 1').current()).id).toBe(ownEdition.id);
    const older = { ...ours, date: '2020-01-01' };
    await phone.put(older, 'organisation');
    expect((await phone.open('build 1').current()).name).toBe('Van ons');
  });

  it('is never something that the organisation has put aside, however new', async () => {
    const phone = phoneWith();
    await phone.put(ours, 'organisation');
    const library = phone.open('build 1');
    expect((await library.current()).id).toBe(ownEdition.id);
    expect((await library.forVisit('')).id).toBe(ownEdition.id);
    expect((await library.forVisit(ours.id)).name).toBe('Van ons');
  });

  it('is looked up again once it has changed, while what was given out stays as it is', async () => {
    const phone = phoneWith();
    const library = phone.open('build 1');
    const before = await library.current();
    await phone.put(ours, 'organisation');
    phone.chosen.id = ours.id;
    expect(await library.current()).toBe(before);
    library.forget();
    expect((await library.current()).name).toBe('Van ons');
    expect(before.id).toBe(ownEdition.id);
    await phone.put({ ...ours, name: 'Van ons, verbeterd' }, 'organisation');
    library.forget();
    expect((await library.current()).name).toBe('Van ons, verbeterd');
  });

  it('a reading that began before the change is not kept after it', async () => {
    const phone = phoneWith();
    const library = phone.open('build 1');
    const early = library.current();
    phone.chosen.id = ours.id;
    await phone.put(ours, 'organisation');
    library.forget();
    expect((await library.current()).name).toBe('Van ons');
    await early;
    expect((await library.current()).name).toBe('Van ons');
  });
});
