import type { Lexicon } from "./suggestion-lexicon";

/** Swedish, Danish and Norwegian share most of their words for work. */
export const nordic: Lexicon = {
  order: "last",
  compounds: true,
  heads: {
    chief:
      "verkställande direktör, vd, administrerende direktør, adm direktør, administrerende direktor, generaldirektör, styrelseordförande, styreleder, direktionsmedlem, grundare, daglig leder",
    vice: "vice vd, vicedirektør",
    director: "direktør, direktör",
    head: "avdelningschef, afdelingschef, avdelingsleder",
    developer: `utvecklare, systemutvecklare, mjukvaruutvecklare, programmerare, testare, systemadministratör, nätverkstekniker, udvikler, softwareudvikler, systemudvikler, programmør, utvikler, systemutvikler, datamatiker, datalog,
      systemforvalter, drifttekniker, systemvetare, driftstekniker, datatekniker, systemarkitekt, it tekniker`,
    engineer: "ingenjör, civilingenjör, ingeniør",
    architect: "arkitekt",
    accountant:
      "bogholder, bokholder, redovisningsekonom, revisorsassistent, regnskapsfører, regnskabsassistent, regnskabschef, redovisningskonsult, redovisningsassistent, redovisningsansvarig, kamrer, regnskabsmedarbejder, ekonom, ekonomiassistent, ekonomichef, økonomichef, økonomisjef, økonomimedarbejder, controller, bogholderassistent",
    buyer: "inköpare, indkøber, innkjøper, inköpschef, indkøbschef, innkjøpssjef",
    owner: "produktägare, produktejer, produkteier, produktchef, verksamhetsanalytiker, forretningsanalytiker",
    project: "projektledare, projektleder, prosjektleder",
    neutral:
      "chef, sjef, leder, ledare, handläggare, konsulent, konsult, medarbejder, medarbetare, rådgivare, rådgiver, samordnare, koordinator, tekniker, analytiker, specialist, ansvarig, ansvarlig, förvaltare, administratör, fuldmægtig, strateg, gruppchef, enhetschef, teamleder, assistent",
    other: `sekreterare, sekretær, lärare, lærer, sjuksköterska, sygeplejerske, sykepleier, läkare, læge, lege, jurist, advokat, säljare, sælger, selger, kock, kok, kokk, chaufför, chauffør, städare, vaktmästare, snickare, elektriker, mekaniker, journalist, bibliotekarie, bibliotekar, forskare, forsker, undersköterska, pedagog, socialsekreterare, socionom, barnskötare, tandläkare, tandlæge, översättare, formgivare, designer,
      fastighetsmäklare, psykolog, kurator, rektor, brandman, polis, servitör, tjener, frisör, frisør, kommunikatör, tandhygienist, farmaceut, apotekare, butikssäljare, personalchef, hr chef, kundeservicemedarbejder`,
  },
  fields: {
    cloud: "infrastruktur, drift",
    software:
      "nätverk, netværk, nettverk, mjukvara, mjukvaru, programvara, databas, systemutveckling, softwareudvikling, informationssäkerhet, informationssikkerhed, it säkerhet, it support, systemforvaltning",
    technology: "løsnings, lösnings",
    finance: "ekonomi, økonomi, redovisning, regnskab, regnskap, bogholderi, faktura, fakturering",
    money: "skatt, skat, løn, lön, revision",
    procurement: "inköp, inköps, indkøb, indkøbs, innkjøp, upphandling, upphandlings, anskaffelser, udbud",
    product: "produktledning",
    elsewhere:
      "försäljning, försäljnings, salg, salgs, marknad, marknads, marked, markeds, markedsføring, marknadsföring, hr, personale, rekrytering, juridik, kommunikation, kund, kunde, kundservice, kundeservice, butik, butiks, utbildning, uddannelse, undervisning, skole, skola, vård, hälsa, sundhed, omsorg, fastighet, fastighets, ejendom, lager, logistik, transport, försäkring, forsikring, bank, forskning, bibliotek, kök, køkken, restaurang",
    physical:
      "bygg, byggnads, bygnings, byg, maskin, el, elkraft, kemi, produktion, produktions, underhåll, vedligehold, kvalitet, kvalitets, anläggning, energi, process, mark, väg",
  },
  links: { last: "för, av, til, til, till, af, inom, ved, vid, på", and: "och, og" },
};
