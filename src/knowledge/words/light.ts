import { isStopWord } from './tokens.ts'

/**
 * Whether a word says little about what is asked for: words of asking and telling, everyday verbs and adverbs, time
 * and amount. In a few documents they are rare, and would pass for the subject.
 */
export function isLight(word: string): boolean {
  return light.has(word) || isStopWord(word)
}

const light = new Set(
  `si sier seier sies sa sagt står stå stod gjelder gjeld gjaldt gjør gjer gjøre gjere gjorde gjort betyr tyder bety
   innebærer inneber handler handlar heter heiter het kalles kallast kalt kalla finnes finst fins fantes nevnt nevnte
   nevnes nevne nemnt nemnte nemnde nemner nemne mener meiner mente synes synest syns tror trur vet veit ment lurer
   egentlig eigentleg litt liksom sånt sånn slik slags slag type typer ting greie greier fortell fortelle fortel
   forklar vis gi gje gir gjev gitt opplyst omtalt omtales skjer skje hendte svarte svara svar svare ligger ligg lå
   ligge går gå gikk gjekk hører høyrer fikk fekk får få fått fått ta tar tok tatt ulike forskjellige begge både helt
   heilt veldig mest minst mye mykje mange flere fleire mindre ønsker ynskjer ynskte ønsket ønske ville vil vilde hatt
   ha hadde brukes bruker brukar bruke brukt legger legg legges legge lagt begynner begynne byrjar byrje starter
   startar starte kommer kjem kom komme finner finn finne funnet trenger treng trengs trenge bedt spurt spør spørre
   ellers kanskje akkurat bare berre også òg enda ennå framleis fremdeles fortsatt likevel dersom hvis viss mens medan
   ifølge følge midt ute inne inn opp ned fram frem frå bort hjem heim hjemme her der hit dit nå no da då først fyrst
   sist siste neste forrige førre fjor fjoråret år året åra årene dag dager dagen uke uka uker veke veka gang ganger
   gong gonger tid tida tiden stund lenge ofte sjelden alltid aldri allerede straks snart siden sidan under over før
   etter mellom gjennom uten utan god godt bra beste best bedre betre større størst største stor stort store liten
   lita lite små ny nytt nye gammel gamle egen eget egne eigen eige eigne annen annet andre anna noe noen nok
   mulig mogleg nødvendig vanlig vanleg viktig viktigst viktigste enkelt lett vanskelig vanskeleg riktig rett rette
   stemmer stemme sant heller eneste hele heile del deler delar alle alt ingen ingenting måte måter måten håndtere
   se ser sett sjå høre føler føles føle kjenner kjenne kjennes vise viser vist hjelpe hjelper hjelp prøve prøver klare
   klarer klarte måtte måte burde bør kunne kan skulle skal synd fint flott takk hei greit folk noen mann person personer
   pågått pågår varer vare vart varte holdt hold holde halde haldt skrive skriver skriv bor bo budde snakke snakker
   snakket snakkar blant ganske knapt slikt sliter slite driver drive drev velge valgte velger valgt vald valde sette setter satte satt kryssa krysset
   said says mean means mentioned called named explain describe kind sort thing things happens happened work works
   ask asked want wanted need needs find found different various including included include really picked pick long
   often ever never always already still yet year years day days week weeks time times first last next previous good
   best better big bigger biggest small new old own other others another possible important easy hard difficult right
   true help look see seen show shows make makes made take takes took come came go went put know people person try
   nevn nemn mention forskjell forskjellen forskjeller skilnad skilnaden skilnader difference differences differ
   kilde kilden kilder kildene kjelde kjelda kjelder kjeldene dokument dokumenter dokumentene source sources document
   documents`.split(/\s+/),
)
