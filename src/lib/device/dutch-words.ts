/**
 * Dutch words, names and places that people put into passphrases, the likeliest first.
 *
 * A short list written for Nabij, not a dictionary: it makes the meter see that `welkom`, a name of
 * a month or the word of the trade is one guess among hundreds and not ten random letters. The
 * order is the rank that the meter counts with.
 */
const words = `
welkom wachtwoord geheim hallo nederland liefde schatje amsterdam feyenoord ajax voetbal zomer lente
herfst winter vakantie moeder vader mama papa oma opa baby kind kinderen meisje jongen zoon dochter
broer zus familie gezin huis thuis nabij zorg jeugd verpleegkundige jeugdverpleegkundige consult
consultatiebureau huisbezoek bezoek visite voorzorg stevig ouderschap ouder ouders hechting
januari februari maart april mei juni juli augustus september oktober november december
maandag dinsdag woensdag donderdag vrijdag zaterdag zondag vandaag morgen gisteren ochtend middag
avond nacht dag week maand jaar uur minuut tijd altijd nooit soms
een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien twintig honderd duizend eerste
ik jij je hij zij wij we jullie mijn jouw zijn haar ons onze hun mij jou hem wie wat waar wanneer
waarom hoe welke dit dat deze die het de en of maar want omdat als dan toch ook nog al wel niet geen
iets niets alles iedereen niemand hier daar er naar van voor met zonder door over onder boven tussen
tegen bij aan uit in op om tot na sinds tijdens achter naast binnen buiten links rechts
ben bent is was waren geweest heb hebt heeft hebben had gehad word wordt worden werd kan kunt kunnen
kon mag mogen moet moeten wil wilt willen wilde zal zullen zou ga gaat gaan ging kom komt komen kwam
doe doet doen deed zie ziet zien zag weet weten wist zeg zegt zeggen zei maak maakt maken vind vindt
vinden vond geef geeft geven gaf neem neemt nemen nam laat laten liet blijf blijft blijven sta staat
staan lig ligt liggen zit zitten loop loopt lopen rijd rijdt rijden fiets fietst fietsen hou houdt
houden denk denkt denken dacht voel voelt voelen speel speelt spelen werk werkt werken leer leren
lees lezen schrijf schrijven praat praten luister luisteren kijk kijken lach lachen huil huilen
slaap slapen eet eten drink drinken kook koken bak bakken was wassen koop kopen betaal betalen
goed slecht mooi lelijk lief leuk fijn groot klein lang kort oud jong nieuw warm koud zacht hard snel
langzaam sterk zwak rijk arm blij boos bang verdrietig moe ziek gezond gek slim dom rustig druk vrij
vol leeg open dicht licht donker nat droog schoon vies zoet zuur
rood oranje geel groen blauw paars roze wit zwart grijs bruin goud zilver
hond kat poes paard koe varken schaap geit kip haan eend gans muis rat konijn haas vos beer wolf
leeuw tijger olifant giraf aap vogel merel mus mees uil arend duif zwaan vis haring zalm vlinder bij
mier spin kikker slang egel eekhoorn
boom bos bloem roos tulp gras blad tak wortel tuin park veld berg heuvel duin strand zee meer rivier
sloot gracht brug weg straat plein stad dorp land wereld zon maan ster sterren lucht wolk regen
sneeuw hagel wind storm mist vuur water aarde ijs
brood boter kaas melk koffie thee suiker zout peper ei appel peer banaan aardbei kers druif sinaasappel
citroen aardappel tomaat ui wortel sla soep pasta rijst vlees gehakt worst frites patat pannenkoek
stroopwafel drop hagelslag pindakaas taart koek chocola bier wijn
tafel stoel bank bed kast lamp deur raam muur vloer dak trap keuken badkamer kamer zolder kelder
schuur sleutel slot telefoon computer scherm boek krant pen papier brief tas jas broek hemd trui rok
jurk sok schoen laars muts sjaal bril ring ketting klok spiegel mes vork lepel bord glas kop pan
auto trein bus tram boot schip vliegtuig brommer motor wiel
hoofd haar oog ogen oor neus mond tand tong hals schouder arm hand vinger buik rug been knie voet
teen hart bloed huid
school klas juf meester les toets werkgever kantoor baas collega ziekenhuis dokter arts verloskundige
kraamzorg geld euro bank winkel markt kerk
muziek lied zang dans gitaar piano film feest verjaardag kerst sinterklaas pasen pinksteren
koningsdag carnaval cadeau spel bal schaatsen zwemmen hockey tennis
rotterdam utrecht eindhoven groningen tilburg almere breda nijmegen arnhem haarlem enschede apeldoorn
amersfoort zaanstad leiden dordrecht zoetermeer zwolle maastricht delft deventer alkmaar leeuwarden
assen middelburg venlo denhaag denbosch friesland drenthe overijssel gelderland flevoland holland
zeeland brabant limburg belgie antwerpen gent brussel psv oranje
emma julia mila tess sophie zoe sara nora yara eva lotte saar noor fleur anna lisa femke sanne anouk
iris roos marieke ingrid monique petra linda esther wilma anja karin marjan
noah daan levi sem lucas finn milan luuk bram liam james mees thijs jesse tim lars jan piet kees
henk peter erik mark jeroen martijn rob hans gerard willem johan dennis bas ruben stijn koen
jansen devries bakker visser smit meijer mulder bos vos peters hendriks dekker brouwer dejong
vandijk vandenberg vissers kok schouten willems hoekstra
geluk vrede hoop vertrouwen vriend vriendin vrienden vriendschap droom leven dood god jezus engel
ster prinses koning koningin held kampioen winnaar beste schat lieverd liefje knuffel kus
computerspel inloggen toegang account gebruiker beheer beheerder test tijdelijk veilig beveiliging
`;

export const dutchWords: string[] = [...new Set(words.trim().split(/\s+/u))];
