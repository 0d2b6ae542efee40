/**
 * A made-up caseload, the same every time: 30 families of 64 visits with 10 observations each.
 *
 * The words are plain Dutch from a short list; no person is meant.
 */
const WORDS =
  'rustig samen kijken lachen moeder vader kind spelen boek bank raam slapen huilen troosten zingen wiegen tillen oogcontact stem geluid vertelt vraagt lucht buiten wandelen melk fles eten avond nacht ochtend moe blij steun familie buren taal woorden bal blokken rollen zitten kruipen staan lopen grijpen reikt volgt draait even wacht antwoordt reageert benoemt past aan neemt tijd'.split(
    ' '
  );
const TYPES = ['seen', 'not-seen', 'told', 'not-looked'];

/** A small generator of numbers in [0, 1), always the same from one seed. */
function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

export function makeCaseload({ families = 30, visitsEach = 64, observationsEach = 10 } = {}) {
  const next = seeded(2026);
  const sentence = (words) => {
    const chosen = Array.from({ length: words }, () => WORDS[Math.floor(next() * WORDS.length)]);
    const text = chosen.join(' ');
    return `${text[0].toUpperCase()}${text.slice(1)}.`;
  };
  const paragraph = (sentences) =>
    Array.from({ length: sentences }, () => sentence(6 + Math.floor(next() * 8))).join(' ');
  const load = { families: [], visits: [], observations: [] };
  for (let f = 0; f < families; f += 1) {
    load.families.push({ id: `family-${f}`, name: `Gezin ${String(f + 1).padStart(2, '0')}` });
    for (let n = 0; n < visitsEach; n += 1) {
      const id = `visit-${f}-${n}`;
      const visit = { id, familyId: `family-${f}`, title: `Bezoek ${n + 1}` };
      load.visits.push({ ...visit, text: paragraph(4 + Math.floor(next() * 4)) });
      for (let o = 0; o < observationsEach; o += 1)
        load.observations.push({
          id: `observation-${f}-${n}-${o}`,
          visitId: id,
          type: TYPES[Math.floor(next() * TYPES.length)],
          note: sentence(8)
        });
    }
  }
  return load;
}
