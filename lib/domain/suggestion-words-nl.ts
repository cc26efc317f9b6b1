import type { Lexicon } from "./suggestion-lexicon";

export const dutch: Lexicon = {
  order: "last",
  compounds: true,
  heads: {
    chief:
      "algemeen directeur, bestuursvoorzitter, bestuurder, directievoorzitter, oprichter, directeur generaal, voorzitter",
    director: "directeur, directrice",
    head: "hoofd, afdelingshoofd, diensthoofd",
    developer: `ontwikkelaar, programmeur, softwareontwikkelaar, informaticus, systeembeheerder, netwerkbeheerder, applicatiebeheerder, databasebeheerder,
      systeemanalist, softwaretester, webontwikkelaar, systeemontwikkelaar, informatieanalist, ict beheerder`,
    technologist: "functioneel beheerder, data analist, datawetenschapper, technisch beheerder, informatiebeveiliger",
    accountant:
      "boekhouder, boekhoudster, penningmeester, registeraccountant, hulpboekhouder, debiteurenbeheerder, crediteurenbeheerder",
    auditor:
      "belastingadviseur, fiscalist, salarisadministrateur, loonadministrateur, contractmanager, financieel adviseur",
    buyer: "inkoper, inkoopster, aankoper",
    owner: "productmanager, producteigenaar, bedrijfsanalist, business analist*, productverantwoordelijke",
    project: "projectleider, projectmanager, programmamanager, projectcoördinator",
    neutral: `leidinggevende, teamleider, medewerker, medewerkster, adviseur, beheerder, analist, specialist, consulent, coördinator,
      deskundige, beambte, administrateur, technicus, stagiair, afdelingsmanager, groepsleider, verantwoordelijke, functionaris, beleidsadviseur inkoop, bediende, vakspecialist, planner`,
    helper: "assistente",
    other: `secretaresse, secretaris, directiesecretaresse, leraar, lerares, docent, leerkracht, verpleegkundige, arts, huisarts, tandarts, apotheker, fysiotherapeut, psycholoog, verzorgende,
      maatschappelijk werker, advocaat, notaris, rechter, jurist, verkoper, verkoopster, kassier, kassamedewerker, chauffeur, kok, kelner, schoonmaker, schoonmaakster, conciërge, bewaker, beveiliger, politieagent, brandweerman,
      monteur, elektricien, loodgieter, timmerman, lasser, schilder, metselaar, tuinman, boer, slager, bakker, kapper, kapster, redacteur, vertaler, tolk, ontwerper, vormgever, fotograaf,
      bibliothecaris, bioloog, chemicus, econoom, statisticus, wetenschapper, onderzoeker, makelaar, bankier, accountmanager, relatiebeheerder, belastinginspecteur, receptionist, receptioniste, beleidsmedewerker, beleidsadviseur,
      beleidsmaker, burgemeester, wethouder, pedagogisch medewerker, personeelsfunctionaris, vertegenwoordiger, magazijnmedewerker, bode, ambtenaar, boswachter, functionaris gegevensbescherming, stedenbouwkundige, verkoopmedewerker, gegevensbeheerder, winkelier, laborant`,
  },
  fields: {
    cloud: "infrastructuur, ict infrastructuur, rekencentrum",
    it: "informatica, automatisering, informatievoorziening, informatietechnologie, informatisering",
    software:
      "netwerk, netwerken, systeem, systemen, applicatie, applicaties, applicatiebeheer, systeembeheer, netwerkbeheer, databank, softwareontwikkeling, informatiebeveiliging, telecommunicatie, functioneel beheer, technisch applicatiebeheer",
    technology: "technologie",
    finance: `financiën, financieel, financiële, financieel administratie*, financieel economisch*, financieel administratief, boekhouding, boekhoud, administratie financieel, crediteuren, debiteuren, crediteurenadministratie, debiteurenadministratie, financiele administratie, begroting, facturatie, planning en control, planning and control, concerncontrol, concern`,
    money: "belasting, belastingen, fiscaal, salarisadministratie, salaris, fiscale",
    procurement: "inkoop, inkopen, aankoop, aanbesteding, aanbestedingen, leveranciers, leverancier, contractbeheer",
    product: "productmanagement",
    elsewhere: `verkoop, handel, reclame, personeel, personeels, personeelszaken, juridisch, juridische, juridische zaken, communicatie, voorlichting, klant, klanten, klantenservice, klantcontact, winkel, filiaal, horeca, keuken, evenementen, onderwijs, opleiding, opleidingen, school,
      gezondheid, zorg, verpleging, medisch, medische, ziekenhuis, apotheek, sociaal, sociale, vastgoed, facilitair, facilitaire, kantoor, receptie, magazijn, logistiek, logistieke, vervoer, verzekeringen, verzekering, hypotheek, hypotheken, vermogen, bedrijfsontwikkeling,
      beleid, beleids, onderzoek, bibliotheek, archief, cultuur, beveiliging, milieu, ruimtelijke, burgerzaken, jeugd, vergunningen, toezicht, handhaving, buitendienst`,
    physical:
      "bouw, bouwkundig, bouwkundige, civiel, werktuigbouwkundig, werktuigbouwkundige, elektrotechnisch, elektrotechnische, chemisch, productie, onderhoud, onderhouds, machine, scheepvaart, verkeer, kwaliteit, kwaliteits, werktuigbouw, elektrotechniek, proces, tuin, groen, wegen, installatie",
  },
  links: { last: "van, voor, bij, het, op", and: "en" },
};
