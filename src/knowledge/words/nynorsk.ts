import { stemOf } from './stem.ts'
import { wordsOf } from './tokens.ts'

/**
 * What bokmål calls a nynorsk word of a question, in the same form or a near one; none for a word that is not listed, or
 * is the same in both.
 */
export function bokmaalFor(word: string): string[] {
  return words.get(word) ?? byStem.get(stemOf(word)) ?? []
}

const words = read(`
  aktivitetar aktiviteter, anbefala anbefalt, anbefaling anbefaling, ansvaret ansvaret, arbeidar arbeider, arbeidarar arbeidere,
  arbeidsgjevar arbeidsgiver, arbeidsgjevarar arbeidsgivere, arbeidstakar arbeidstaker, arbeidstakarar arbeidstakere,
  auka økt økte, auke øke økning, auking økning, avgjer avgjør, avgjerd avgjørelse vedtak, avgjersle avgjørelse, avklåra avklart,
  avtalar avtaler, avtalane avtalene, avtalt avtalt, barnehagar barnehager, bedrifta bedriften, bruka brukt, brukar bruker,
  brukarar brukere, budd bodd forberedt, byggje bygge, byggjer bygger, byrja begynte startet, byrje begynne starte,
  byrjar begynner starter, byrjinga begynnelsen, danna dannet, delta delta, deltek deltar, deltok deltok, deltakar deltaker,
  deltakarar deltakere, drøfta drøftet, drøfting drøfting, drøftingar drøftinger, eigar eier, eigarar eiere, eigaren eieren,
  eigarane eierne, eigarskap eierskap, eige eie eget, eigen egen, eigne egne, eining enhet, einingar enheter, einingane enhetene,
  einsam ensom, einsame ensomme, einsemd ensomhet, elevane elevene, elevar elever, endra endret, endringar endringer,
  endringane endringene, erfaringar erfaringer, etterspurnad etterspørsel, faglærarar faglærere, fekk fikk, felles felles,
  fleire flere, flest flest, foreldra foreldrene, foreslått foreslått, forklåring forklaring, formidla formidlet, forslaga forslagene,
  forsking forskning, forskrifta forskriften, forskjellane forskjellene, forventningar forventninger, forventa forventet,
  framlegg forslag, framtid fremtid, framtida fremtiden, frist frist, fristane fristene, fristar frister, frivillige frivillige,
  fylket fylket, fylke fylke, føremål formål, føremålet formålet, føresett foresatt, føresette foresatte, føresetnad forutsetning,
  føresetnader forutsetninger, førebels foreløpig foreløpige, førebu forberede, førebur forbereder, førebudd forberedt,
  førebuing forberedelse, førebyggje forebygge, førebygging forebygging, gjekk gikk, gjeld gjelder, gjeldande gjeldende,
  gjeve gi gitt, gjev gir, gjennomsnitt gjennomsnitt, gjennomføre gjennomføre, godkjenne godkjenne, godkjend godkjent, godkjent godkjent,
  grunngje begrunne, grunngjeving begrunnelse, grunnlag grunnlag, halde holde, held holder, heldt holdt, halden holdt,
  handsame behandle, handsaming behandling, heim hjem, heimel hjemmel, heimesida hjemmesiden, heiter heter, hjelpa hjelpen,
  hjelper hjelper, høgare høyere, høg høy, høge høye, høyring høring, høyringa høringen, høyre høre, ideane ideene, idear ideer,
  innbyggjar innbygger, innbyggjarar innbyggere, innbyggjarane innbyggerne, inneheld inneholder, innehalde inneholde, innhald innhold,
  innhaldet innholdet, innspel innspill, innleiing innledning, instrumenta instrumentene, interkommunale interkommunale,
  kapasiteten kapasiteten, kjelde kilde, kjelder kilder, kjeldene kildene, kjenneteikn kjennetegn, kjenneteiknar kjennetegner,
  kjenslevare følsomme, kjensle følelse, kome kommet, kom kom, kommunane kommunene, kommunar kommuner, kommunestyra kommunestyrene,
  konsertar konserter, konsertane konsertene, kostar koster, kosta kostet koste, kostnad kostnad, kostnader kostnader, kravde krevde, krevje kreve,
  krev krever, kritikken kritikken, kulturskular kulturskoler, kulturskulane kulturskolene, kulturskule kulturskole,
  kulturskulen kulturskolen, kulturskulelærar kulturskolelærer, kulturskulelærarar kulturskolelærere,
  kulturskuleleiar kulturskoleleder, kulturskuleleiarar kulturskoleledere, kulturskuleleiarane kulturskolelederne,
  kulturskulerektor kulturskolerektor, kulturskulerådet kulturskolerådet, kunnskapar kunnskaper, kunstnarisk kunstnerisk,
  kunstnarar kunstnere, kunstnar kunstner, kvalitetar kvaliteter, kvardag hverdag, kvardagen hverdagen, kvart hvert, kvinner kvinner,
  lage lage, lagar lager, last lastet, lediga ledige, leia lede ledet, leie lede, leier leder, leiande ledende, leiar leder,
  leiaren lederen, leiarar ledere, leiarane lederne, leiargruppe ledergruppe, leiarkonferanse lederkonferanse, leiarkonferansen lederkonferansen,
  leiarnettverk ledernettverk, leiarrolla lederrollen, leiarrolle lederrolle, leiarsamling ledersamling, leiarundersøkinga lederundersøkelsen,
  leiarundersøking lederundersøkelse, leiarutvikling lederutvikling, leiing ledelse, leiinga ledelsen, leiingserfaring ledererfaring ledelseserfaring,
  leige leie, lokala lokalene, lova loven, lovfesta lovfestet, lovpålagd lovpålagt, lovpålagde lovpålagte, lærar lærer, læraren læreren,
  lærarar lærere, lærarane lærerne, lærarutdanning lærerutdanning, løysing løsning, løysingar løsninger, løyse løse, løyve tillatelse,
  løyving bevilgning, løyvingar bevilgninger, løyvd bevilget, løyver bevilger, løn lønn, løna lønnen, mangla manglet, manglar mangler, mangfald mangfold,
  mangfaldet mangfoldet, medarbeidar medarbeider, medarbeidarar medarbeidere, medarbeidarsamtale medarbeidersamtale,
  medlemmar medlemmer, medlemer medlemmer, medlemene medlemmene, medverknad medvirkning, meining mening, meiningar meninger,
  melde melde, merksemd oppmerksomhet, minstekrav minstekrav, moglegheit mulighet, moglegheiter muligheter, moglegheitene mulighetene,
  musikkopplæring musikkopplæring, musikklærar musikklærer, møta møtene, møte møte, møter møter, måla målene, månad måned, månader måneder,
  naudsynt nødvendig, namn navn, namnet navnet, nasjonale nasjonale, nedskjeringar nedskjæringer, nettverka nettverkene, nyhende nyheter,
  næraste nærmeste, nærmiljø nærmiljø, offentleg offentlig, offentlege offentlige, omdøme omdømme, omsyn hensyn, område område,
  områda områdene, omgrep begrep, omtala omtalt, omtale omtale, oppdrag oppdrag, oppgåve oppgave, oppgåver oppgaver, oppgåvene oppgavene,
  opphavleg opprinnelig, oppleving opplevelse, opplevingar opplevelser, opplysningar opplysninger, oppseiing oppsigelse, ordførar ordfører,
  ordføraren ordføreren, ordningar ordninger, ordninga ordningen, organisera organisert, pengane pengene, pengar penger, permisjonar permisjoner,
  planar planer, planane planene, plassar plasser, plassane plassene, politikar politiker, politikarar politikere, politikarane politikerne,
  prioritera prioritert, prosjekta prosjektene, pålagd pålagt, pålegg pålegg, påverke påvirke, påverknad påvirkning, påverkar påvirker,
  rammeplanar rammeplaner, rapportera rapportert, rapportar rapporter, regelverk regelverk, reglane reglene, reglar regler, rekneskap regnskap,
  rekneskapen regnskapet, rekruttere rekruttere, ressursar ressurser, ressursane ressursene, retningsline retningslinje, retningsliner retningslinjer,
  rolla rollen, rollene rollene, røynsle erfaring, røynsler erfaringer, rådgjevar rådgiver, rådgjevarar rådgivere, rådgjeving rådgivning,
  råda rådene, saka saken, saker saker, samanlikne sammenligne, samanlikning sammenligning, saman sammen, samanheng sammenheng,
  samarbeider samarbeider, samarbeidspartnarar samarbeidspartnere, samarbeidspartnar samarbeidspartner, samfunnsoppdrag samfunnsoppdrag,
  samla samlet samle, samlinga samlingen, seie si, seier sier, seinare senere, sein sen, seinast senest, sjølv selv, sjølvstendig selvstendig,
  sjølvsagt selvsagt, skriftleg skriftlig, skilnad forskjell, skilnader forskjeller, skilnaden forskjellen, skil skiller, skulane skolene,
  skular skoler, skule skole, skulen skolen, skuleår skoleår, skuleåret skoleåret, skuleeigar skoleeier, skulepengar skolepenger elevbetaling,
  skrivne skrevne, skriv skriver, slutta sluttet, slutte slutte, snakka snakket, spurde spurte, spørsmåla spørsmålene, stader steder, staden stedet,
  stad sted, statleg statlig, statlege statlige, stilling stilling, stillingar stillinger, stillingane stillingene, strategiar strategier,
  stønad støtte, støtta støtten, største største, svara svarte, svarar svarer, søkje søke, søkjer søker, søkt søkt, søknadar søknader, søknader søknader,
  tek tar, teke tatt, tekne tatt, tenester tjenester, teneste tjeneste, tenesta tjenesten, tenestene tjenestene, tenesteveg tjenestevei,
  tenestevegen tjenesteveien, tidlegare tidligere, tilhøve forhold, tilhøva forholdene, tilbod tilbud, tilbodet tilbudet, tilboda tilbudene,
  tilrår anbefaler, tilråding anbefaling, tilsett ansatt, tilsette ansatte, tilsetjing ansettelse, tilskot tilskudd, tilskotet tilskuddet,
  tilskota tilskuddene, tilskotsordning tilskuddsordning, tiltaka tiltakene, trivst trives, tryggje trygge, truverdig troverdig, tyding betydning,
  tyder betyr, tydeleg tydelig, tydelege tydelige, tydelegare tydeligere, ulikskap ulikhet, undersøking undersøkelse, undersøkinga undersøkelsen,
  undersøkingar undersøkelser, undersøkingane undersøkelsene, undervise undervise, underviser underviser, undervisinga undervisningen,
  undervising undervisning, ungdomar ungdommer, ungdommen ungdommen, ungdomane ungdommene, ungdom ungdom, utanfor utenfor,
  utanforskap utenforskap, utfordringar utfordringer, utfordringane utfordringene, utdanning utdanning, utgåve utgave, utgift utgift,
  utgiftene utgiftene, utlysing utlysning, utlysinga utlysningen, utlyst utlyst, utvala utvalgene, utval utvalg, utvalet utvalget, utvikla utviklet,
  utviklingsområda utviklingsområdene, utøve utøve, valde valgte, vald valgt, val valg, valet valget, vanskar vansker, vart ble, vedta vedta,
  vedtek vedtar, vedteke vedtatt, vedtekne vedtatte, vedtok vedtok, vedtektene vedtektene, vegen veien, veg vei, veka uken, veke uke, veker uker, venta ventet forventet,
  ventar venter, verda verden, verdiar verdier, verdiane verdiene, verdiord verdiord, verksemd virksomhet, verksemda virksomheten,
  verksemder virksomheter, verknad virkning, verknader virkninger, verkemiddel virkemiddel, verka virket, verkar virker, verneombod verneombud,
  verneombodet verneombudet, vert blir, vidareføre videreføre, vidareutdanning videreutdanning, vidare videre, vilkår vilkår, vilkåra vilkårene,
  viktigaste viktigste, visjonar visjoner, vore vært, vurdera vurdert, vurderingar vurderinger, ynskje ønske, ynskjer ønsker, yrke yrke,
  økonomien økonomien, økonomiske økonomiske, årleg årlig, årlege årlige, årsmelding årsmelding, årsplanar årsplaner, åra årene, åtferd atferd
`)

/** "ord ord ord, ord ord": the first of each is the nynorsk one. Those that have the same stem find each other anyway. */
function read(list: string): Map<string, string[]> {
  const pairs = list.split(',').map((entry): [string, string[]] => {
    const [nynorsk = '', ...bokmaal] = wordsOf(entry)
    return [nynorsk, bokmaal.filter((word) => stemOf(word) !== stemOf(nynorsk))]
  })
  return new Map(pairs.filter(([, bokmaal]) => bokmaal.length > 0))
}

/** For forms that are not listed: of several words with one stem, the one that is listed first. */
const byStem = new Map([...words].reverse().map(([word, bokmaal]) => [stemOf(word), bokmaal]))
