import type { Wanted } from './evidence.ts'

/** What a brief would like to say, as sources say it. It is said only where a document does. */

export const duty: Wanted = {
  nb: 'Hver kommune må ha kulturskole for barn og unge, enten på egen hånd eller sammen med andre',
  nn: 'Kvar kommune må ha kulturskule for barn og unge, anten på eiga hand eller saman med andre',
}
export const freedom: Wanted = {
  nb: 'Kommunen bestemmer selv innholdet i kulturskolen og hvor stor den skal være; loven krever ikke et bestemt antall plasser',
  nn: 'Kommunen bestemmer sjølv innhaldet i kulturskulen og kor stor han skal vere; lova krev ikkje eit bestemt tal plassar',
}
export const competence: Wanted = {
  nb: 'Kulturskolen er kommunens kompetansesenter for de musiske fagene og bidrar til at hele mennesket utvikler seg',
  nn: 'Kulturskulen er kompetansesenteret i kommunen for dei musiske faga og er med på å utvikle heile mennesket',
}
export const health: Wanted = {
  nb: 'Kulturskolen har gode redskaper for integrering og helse, med vekt på det friske',
  nn: 'Kulturskulen har gode reiskapar for integrering og helse, med vekt på det friske',
}
export const volunteers: Wanted = {
  nb: 'Kulturskolen er ressurssenter og støtte for det frivillige kulturlivet på fritida',
  nn: 'Kulturskulen er ressurssenter og støtte for det frivillige kulturlivet på fritida',
}
export const community: Wanted = {
  nb: 'Kulturskolen skaper levende lokalsamfunn med arrangementer og egne produksjoner',
  nn: 'Kulturskulen skaper levande lokalsamfunn med arrangement og eigne produksjonar',
}
export const binding: Wanted = {
  nb: 'Årsbudsjettet binder både politikere og administrasjon, mens økonomiplanen gir retning',
  nn: 'Årsbudsjettet bind både politikarar og administrasjon, medan økonomiplanen gjev retning',
}
export const kostra: Wanted = {
  nb: 'KOSTRA viser netto driftsutgifter til kulturskole delt på antall innbyggere mellom 6 og 15 år',
  nn: 'KOSTRA viser netto driftsutgifter til kulturskule delte på talet på innbyggjarar mellom 6 og 15 år',
}
export const grantsAsWhole: Wanted = {
  nb: 'En god eier ser eksterne tilskudd under ett: bankfond, kulturråd, næringsliv og regionale utviklingsmidler',
  nn: 'Ein god eigar ser eksterne tilskot under eitt: bankfond, kulturråd, næringsliv og regionale utviklingsmidlar',
}
export const quietCuts: Wanted = {
  nb: 'Noen kommuner styrker kulturskolen, mens mange melder om reduksjoner og stille kutt',
  nn: 'Nokre kommunar styrkjer kulturskulen, medan mange melder om reduksjonar og stille kutt',
}
export const weakened: Wanted = {
  nb: 'Stille kutt er et uttrykk Kulturskolerådet bruker om reduksjoner som svekker kulturskolenes handlingsrom og utviklingskraft',
  nn: 'Stille kutt er eit uttrykk Kulturskolerådet bruker om reduksjonar som svekkjer handlingsrommet og utviklingskrafta i kulturskulane',
}
export const noClosing: Wanted = {
  nb: 'Hver kommune må ha kulturskole for barn og unge, så den kan ikke legges ned uten at kommunen har et annet tilbud',
  nn: 'Kvar kommune må ha kulturskule for barn og unge, så han kan ikkje leggjast ned utan at kommunen har eit anna tilbod',
}
export const worth: Wanted = {
  nb: 'En lokal politiker sa at det er i kulturskolen «vi får mest igjen for hver investerte krone»',
  nn: 'Ein lokal politikar sa at det er i kulturskulen «vi får mest igjen for hver investerte krone»',
}
export const everyYear: Wanted = {
  nb: 'Sangskattekista når hele årskull av barn, og foreldrene med dem, år etter år',
  nn: 'Sangskattekista når heile årskull av barn, og foreldra med dei, år etter år',
}
export const direction: Wanted = {
  nb: 'Politikerne må kjenne mulighetene i det kulturskolen driver med, og administrasjonen må følge den retningen de folkevalgte velger',
  nn: 'Politikarane må kjenne moglegheitene i det kulturskulen driv med, og administrasjonen må følgje den retninga dei folkevalde vel',
}
export const prioritised: Wanted = {
  nb: 'Budsjettet skal være realistisk, i balanse og fullstendig, og vise hva kommunestyret prioriterer og legger til grunn',
  nn: 'Budsjettet skal vere realistisk, i balanse og fullstendig, og vise kva kommunestyret prioriterer og legg til grunn',
}
export const runningCosts: Wanted = {
  nb: 'Kommunen skal dekke løpende drift med løpende inntekter, og kommuner i ubalanse kommer under statlig kontroll i ROBEK',
  nn: 'Kommunen skal dekkje løpande drift med løpande inntekter, og kommunar i ubalanse kjem under statleg kontroll i ROBEK',
}
export const noRegulation: Wanted = {
  nb: 'Rammeplanen er ikke en forskrift; den får virkning når kommunen selv vedtar den',
  nn: 'Rammeplanen er ikkje ei forskrift; han får verknad når kommunen sjølv vedtek han',
}
export const adopted: Wanted = {
  nb: 'Kulturskolerådets landsting vedtok rammeplanen «Kulturskole for alle» i oktober 2024',
  nn: 'Landstinget i Kulturskolerådet vedtok rammeplanen «Kulturskole for alle» i oktober 2024',
}
export const publicHealth: Wanted = {
  nb: 'Den nye rammeplanen legger vekt på at kulturskolen samspiller med kommunens arbeid for folkehelse, oppvekst og integrering',
  nn: 'Den nye rammeplanen legg vekt på at kulturskulen spelar saman med arbeidet i kommunen for folkehelse, oppvekst og integrering',
}
export const allAges: Wanted = {
  nb: 'Den nye rammeplanen ser kulturskolen som et sted å lære, mestre og høre til for folk i alle aldre',
  nn: 'Den nye rammeplanen ser kulturskulen som ein stad å lære, meistre og høyre til for folk i alle aldrar',
}
export const guideline: Wanted = {
  nb: 'Kommunene er oppfordret til å ta rammeplanen opp i kommunestyret og gjøre den til retningslinje for kulturskolen',
  nn: 'Kommunane er oppmoda om å ta rammeplanen opp i kommunestyret og gjere han til retningslinje for kulturskulen',
}
export const ownersFill: Wanted = {
  nb: 'Kulturskolerådet mener at de folkevalgte, som eiere, skal gi rammeplanen innhold med forventninger og rammer til kulturskolen',
  nn: 'Kulturskolerådet meiner at dei folkevalde, som eigarar, skal gje rammeplanen innhald med forventningar og rammer til kulturskulen',
}
export const closerToIntent: Wanted = {
  nb: 'Målet med å følge opp rammeplanen er at praksis i kommunene skal komme nærmere intensjonene i planen',
  nn: 'Målet med å følgje opp rammeplanen er at praksis i kommunane skal kome nærare intensjonane i planen',
}
export const otherMunicipalities: Wanted[] = [
  {
    nb: 'Lillehammer behandlet rammeplanen fra 2016 som en sak for seg i kommunestyret',
    nn: 'Lillehammer behandla rammeplanen frå 2016 som ei eiga sak i kommunestyret',
  },
  {
    nb: 'Ås tok rammeplanen fra 2016 inn i sin egen plan for kulturskolen',
    nn: 'Ås tok rammeplanen frå 2016 inn i sin eigen plan for kulturskulen',
  },
]
export const volunteersInPlan: Wanted = {
  nb: 'Samarbeid med frivillige organisasjoner og lokale kulturinstitusjoner er løftet fram i den nye rammeplanen',
  nn: 'Samarbeid med frivillige organisasjonar og lokale kulturinstitusjonar er løfta fram i den nye rammeplanen',
}
export const informed: Wanted = {
  nb: 'Kulturskolen informerer politikerne så godt at de kan snakke faglig om den',
  nn: 'Kulturskulen informerer politikarane så godt at dei kan snakke fagleg om han',
}

export const budgetPath: Wanted[] = [
  {
    nb: 'Kommunedirektøren legger vanligvis fram sitt budsjettforslag om høsten, og kommunestyret gjør vedtak i desember',
    nn: 'Kommunedirektøren legg vanlegvis fram sitt budsjettforslag om hausten, og kommunestyret gjer vedtak i desember',
  },
  {
    nb: 'Formannskapets innstilling må være offentlig minst 14 dager før saken kommer til kommunestyret',
    nn: 'Tilrådinga frå formannskapet må vere offentleg minst 14 dagar før saka kjem til kommunestyret',
  },
  {
    nb: 'Kommunestyret vedtar selv både økonomiplanen, som gjelder fire år, og årsbudsjettet',
    nn: 'Kommunestyret vedtek sjølv både økonomiplanen, som gjeld fire år, og årsbudsjettet',
  },
]
export const casePath: Wanted[] = [
  {
    nb: 'Kommunestyret er øverst i kommunen og kan gi myndighet videre til andre folkevalgte eller til administrasjonen',
    nn: 'Kommunestyret er øvst i kommunen og kan gje mynde vidare til andre folkevalde eller til administrasjonen',
  },
]
