/** The second year, around the child: parents, work, money, going out, and the end of the visits. */
import type { Scene } from '../scene';

export const toddlerOutwardScenes: Scene[] = [
  {
    id: 'partner-opvoeden',
    about: 'partner',
    weeks: [52, 104],
    needs: ['partner'],
    parent:
      '{partner} is sneller streng en {ouder} sneller toegevend. {kind} heeft dat allang door.',
    discussed:
      'Waar ze het over eens zijn, dat is meer dan waar ze over botsen. De drie regels die voor allebei gelden.',
    agree: {
      who: 'ouder',
      short: 'de drie huisregels',
      what: '{ouder} en {partner} kiezen samen drie huisregels.',
      kept: 'De drie huisregels hangen op de koelkast. Over de rest hoeft niet meer elke dag gepraat te worden.'
    }
  },
  {
    id: 'partner-voorlezen',
    about: 'partner',
    weeks: [52, 104],
    needs: ['partner-hier'],
    saw: '{partner} leest voor met een stem voor elk dier. {kind} leunt achterover en slaat te vroeg de bladzij om.',
    parent:
      'Het boekje voor het slapen is van {partner} en {kind} samen. {ouder} zit dan even alleen beneden.',
    discussed: 'Hoe die verdeling is gegroeid en dat die voor iedereen werkt.'
  },
  {
    id: 'werk-peuter',
    about: 'werk',
    weeks: [52, 104],
    needs: ['werk'],
    parent: 'Op werkdagen komt {ouder} leeg thuis, en juist dan wil {kind} opgetild worden.',
    discussed:
      'Eerst tien minuten samen op de bank, jas nog aan. Daarna kan {kind} vaak weer zelf spelen.',
    agree: {
      who: 'ouder',
      short: 'de tien minuten bij thuiskomst',
      what: '{ouder} gaat na het werk eerst tien minuten bij {kind} zitten.',
      kept: 'De tien minuten bij thuiskomst zijn nu vaste prik. Het koken gaat daarna rustiger.'
    }
  },
  {
    id: 'geld-peuter',
    about: 'geld',
    weeks: [44, 104],
    needs: ['geld'],
    parent:
      'De regeling voor de schulden loopt. Er blijft weekgeld over en deze maand ging er iets in de spaarpot van {kind}.',
    discussed: 'Hoe ver {ouder} gekomen is sinds de stapel enveloppen op het aanrecht.'
  },
  {
    id: 'boos-op-jezelf',
    about: 'ouderschap',
    weeks: [56, 104],
    parent:
      '{ouder} hoorde zichzelf schreeuwen en herkende de stem van vroeger. {ze} is naar de gang gegaan en later teruggekomen.',
    discussed:
      'Wat er in {hr} omging, en wat {kind} zag: een ouder die terugkwam en het goedmaakte.',
    agree: {
      who: 'ouder',
      short: 'de adem in de gang',
      what: '{ouder} loopt bij oplopende spanning even naar de gang en zegt dat {ze} zo terugkomt.',
      kept: 'De gang is twee keer gebruikt. ‘Ik kom zo’, zegt {ouder} dan, en {kind} wacht bij de deur.'
    }
  },
  {
    id: 'dieren',
    about: 'eropuit',
    weeks: [60, 104],
    saw: '{kind} laat me aan het raam zien waar de duif woont en zegt ‘weg’ als die wegvliegt.',
    parent:
      'Op de kinderboerderij was {kind} bang voor de geit. {ouder} is ernaast gaan zitten tot {hij} zelf een hand uitstak.',
    discussed: 'Hoe {ouder} op het tempo van {kind} meeging, en wat dat {hem} bracht.'
  },
  {
    id: 'peutergroep',
    about: 'opvang',
    weeks: [74, 104],
    parent: '{ouder} denkt na over een plek op de peutergroep, voor de taal en voor de vriendjes.',
    discussed: 'Hoe aanmelden gaat en wat het kost. Hoe je {kind} erop voorbereidt.',
    agree: {
      who: 'ouder',
      short: 'het kijken op de peutergroep',
      what: '{ouder} maakt een afspraak om op de peutergroep te gaan kijken.',
      kept: 'Ze zijn gaan kijken op de peutergroep. {kind} wilde niet meer mee naar huis.'
    }
  },
  {
    id: 'potje',
    about: 'zelf',
    weeks: [84, 106],
    saw: 'In de badkamer staat een potje met een beer erop. {kind} gaat er met kleren aan op zitten en is tevreden.',
    parent: 'De opvang begon over zindelijk worden. {ouder} heeft geen haast.',
    discussed:
      'Dat meekijken en kleren aan op het potje zitten ook stappen zijn. {kind} bepaalt het tempo mee.'
  },
  {
    id: 'afronding',
    about: 'terugkijken',
    weeks: [76, 106],
    needs: ['programma'],
    parent:
      '{ouder} begint er zelf over dat deze bezoeken een keer ophouden. ‘Wie moet ik dan bellen?’',
    discussed:
      'Wat er nu is en er toen niet was: mensen, gewoonten, woorden. Afscheid nemen doen we in stappen.',
    agree: {
      who: 'ouder',
      short: 'het kaartje met wie wat kan',
      what: '{ouder} maakt een kaartje met wie {ze} waarvoor kan bellen als onze bezoeken stoppen.',
      kept: 'Op het kaartje staan zeven namen. {ouder} was zelf verbaasd dat het er zoveel zijn.'
    }
  },
  {
    id: 'kiezen',
    about: 'grenzen',
    weeks: [72, 104],
    saw: '‘De rode of de blauwe?’ vraagt {ouder}. {kind} denkt lang na en wijst de rode aan.',
    parent: 'Sinds {kind} mag kiezen uit twee dingen, is aankleden minder strijd.',
    discussed: 'Waar er wat te kiezen valt en waar niet: in de auto gaat de gordel altijd om.'
  },
  {
    id: 'verhuizen',
    about: 'wonen',
    weeks: [58, 100],
    needs: ['alleen'],
    parent:
      'Er is zicht op een andere woning. {ouder} is blij, en ziet ook op tegen alles wat nieuw wordt.',
    discussed:
      'Hoe {kind} van zo’n verandering iets kan merken, en wat er juist hetzelfde kan blijven.',
    agree: {
      who: 'ouder',
      short: 'de doos van {kind}',
      what: '{ouder} pakt de doos met vertrouwde spullen van {kind} als laatste in en als eerste uit.',
      kept: 'De doos van {kind} staat al klaar met de lap, het lampje en drie boekjes.'
    }
  }
];
