/** What only some homes are like: two households, another language, a father alone, an older child. */
import type { Scene } from '../scene';

const apartScenes: Scene[] = [
  {
    id: 'apart-schrift',
    about: 'apart',
    weeks: [8, 60],
    needs: ['apart'],
    saw: 'Er ligt een schrift op tafel dat met {kind} meereist: slaapjes, hapjes, wat er leuk was.',
    parent:
      '{ouder} en {ander} appen liever niet. In het schrift lukt het om alleen over {kind} te schrijven.',
    discussed:
      'Hoe {kind} ervan heeft dat beide huizen van elkaar weten. Het schrift mag heel gewoon blijven.'
  },
  {
    id: 'apart-wissel',
    about: 'apart',
    weeks: [20, 104],
    needs: ['apart'],
    parent: 'Na het wisselen is {kind} een paar uur hangerig, bij {ouder} en ook bij {ander}.',
    discussed:
      '{kind} moet steeds opnieuw landen. Wat helpt: hetzelfde slaapzakje, dezelfde lap, en bij aankomst eerst een tijdje op schoot.',
    agree: {
      who: 'ouder',
      short: 'het meegeven van de lap',
      what: '{ouder} geeft de lap van {kind} elke keer mee naar het andere huis.',
      kept: 'De lap reist mee. Het landen gaat vlotter, zegt {ouder}, al blijft de eerste middag rustig aan.'
    }
  },
  {
    id: 'apart-overdracht',
    about: 'apart',
    weeks: [16, 104],
    needs: ['apart'],
    parent:
      'Bij het ophalen viel er een harde opmerking tussen {ouder} en {ander}. {kind} zat op de arm en werd heel stil.',
    discussed:
      'Wat {kind} op dat moment nodig had. De overdracht kan ook bij oma aan de deur, met alleen een groet.',
    agree: {
      who: 'ouder',
      short: 'de overdracht bij oma',
      what: '{ouder} stelt voor om {kind} een maand lang bij oma over te dragen.',
      kept: 'De overdracht bij oma gaat nu rustig. {kind} zwaait naar de een en dan naar de ander.'
    }
  },
  {
    id: 'apart-missen',
    about: 'ouderschap',
    weeks: [20, 104],
    needs: ['apart'],
    parent:
      'Op de dagen zonder {kind} is het stil in huis. {ouder} weet dan niet goed wat {ze} moet beginnen.',
    discussed:
      'Dat missen erbij hoort en dat {kind} het fijn mag hebben bij {ander}. Wat {ouder} met die dagen zou willen.'
  },
  {
    id: 'apart-feest',
    about: 'apart',
    weeks: [40, 104],
    needs: ['apart'],
    parent:
      'Over de verjaardag van {kind} was onenigheid. Het wordt nu een gezamenlijk uur op neutraal terrein.',
    discussed: 'Wat {kind} van dat uur zal meekrijgen: twee mensen die er allebei zijn.'
  }
];

const languageScenes: Scene[] = [
  {
    id: 'taal-thuis',
    about: 'taal',
    weeks: [2, 40],
    needs: ['tolk'],
    saw: '{ouder} praat in {haar} eigen taal tegen {kind}, met veel klank en lange uithalen. {kind} volgt de mond.',
    parent: 'Iemand zei dat {ze} Nederlands met {kind} moet praten. Daar valt {ouder} stil van.',
    discussed:
      'De eigen taal is de taal waarin {ze} kan troosten en zingen, en een goede basis voor het Nederlands later.'
  },
  {
    id: 'taal-brieven',
    about: 'regelen',
    weeks: [0, 60],
    needs: ['tolk'],
    saw: 'Met de tolk aan de telefoon lopen we drie brieven door. {ouder} schrijft er in {haar} eigen schrift bij wat ze betekenen.',
    parent: '{ouder} laat post soms liggen uit angst iets verkeerd te doen.',
    discussed: 'Welke afzenders haast hebben en welke niet.',
    agree: {
      who: 'ouder',
      short: 'de foto van de post',
      what: '{ouder} neemt nieuwe post mee naar het taalpunt of bewaart die voor ons bezoek.',
      kept: 'De post is naar het taalpunt gegaan. Er zat niets vervelends bij.'
    }
  },
  {
    id: 'taal-taalles',
    about: 'eropuit',
    weeks: [10, 104],
    needs: ['tolk'],
    parent: '{ouder} wil graag naar taalles en weet niet waar {kind} dan kan zijn.',
    discussed: 'De moedergroep in het buurthuis, waar de kinderen in dezelfde ruimte spelen.',
    agree: {
      who: 'verpleegkundige',
      short: 'de kennismaking in het buurthuis',
      what: 'Ik ga de eerste keer met {ouder} mee naar de groep in het buurthuis.',
      kept: 'De kennismaking in het buurthuis was goed. {ouder} kwam er een vrouw uit dezelfde streek tegen.'
    }
  },
  {
    id: 'taal-heimwee',
    about: 'steun',
    weeks: [1, 104],
    needs: ['tolk'],
    parent:
      'Thuis zouden er veertig dagen lang vrouwen om {hr} heen zijn geweest. Hier is er een scherm met het gezicht van {haar} moeder.',
    discussed:
      'Hoe ver weg dat is, en welke gewoonten van daar {ouder} hier wel doet: de soep, het inwikkelen, de liedjes.'
  }
];

const fatherScenes: Scene[] = [
  {
    id: 'vader-alleen',
    about: 'ouderschap',
    weeks: [2, 60],
    needs: ['vader', 'alleen'],
    parent:
      'Op het consultatiebureau vraagt men steeds waar de moeder is. {ouder} heeft daar een kort antwoord op, en is er daarna een uur stil van.',
    discussed:
      'Dat hij alles is voor {kind} wat een ouder kan zijn. Hoe hij wil dat wij het zeggen.'
  },
  {
    id: 'vader-vlechtjes',
    about: 'verzorgen',
    weeks: [14, 80],
    needs: ['vader'],
    saw: '{ouder} kamt de haartjes van {kind} met een zacht borsteltje en vertelt wat hij doet. {kind} houdt stil.',
    parent: 'Van een filmpje leert {ouder} hoe hij het haar verzorgt. Het is hun moment geworden.',
    discussed: 'Hoe {kind} zich aan zijn handen overgeeft. Dat is vertrouwen.'
  }
];

const olderChildScenes: Scene[] = [
  {
    id: 'groot-jaloers',
    about: 'groot',
    weeks: [1, 20],
    needs: ['groot'],
    saw: '{groot} geeft {kind} een kus die iets te hard is, en kijkt of iemand het zag.',
    parent:
      'Sinds de geboorte wil {groot} weer een fles en gaat {groot} ’s nachts naar het grote bed.',
    discussed:
      'Ook voor {groot} is alles anders. Even alleen samen, hoe kort ook, doet vaak meer dan een verbod.',
    agree: {
      who: 'ouder',
      short: 'het kwartiertje met {groot}',
      what: '{ouder} heeft elke dag een kwartiertje alleen voor {groot}.',
      kept: 'Het kwartiertje met {groot} is er bijna elke dag. Ze bouwen samen een garage.'
    }
  },
  {
    id: 'groot-helpt',
    about: 'groot',
    weeks: [6, 60],
    needs: ['groot'],
    saw: '{groot} haalt een luier en vertelt aan {kind} wat een bij is. {kind} trappelt.',
    parent: '{groot} is trots en soms boos, ‘en dat wisselt per minuut’.',
    discussed: 'Hoe {ouder} beide gevoelens van {groot} een naam geeft.'
  }
];

export const specialHomeScenes: Scene[] = [
  ...apartScenes,
  ...languageScenes,
  ...fatherScenes,
  ...olderChildScenes
];
