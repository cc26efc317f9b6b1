import type { Lexicon } from "./suggestion-lexicon";

export const italian: Lexicon = {
  order: "first",
  compounds: false,
  heads: {
    chief:
      "amministratore delegato, amministratrice delegata, direttore generale, direttrice generale, presidente, fondatore, fondatrice, cofondatore, amministratore unico, direttore esecutivo, dirigente generale",
    vice: "vicepresidente, vice presidente, vicedirettore generale, vice direttore generale",
    director: "direttore, direttrice",
    head: "responsabile, capo, resp",
    developer: `sviluppat*, programmator*, programmatrice, informatico, analista programmatore, analista programmatrice, sistemista, sistemisti, amministratore di sistema, amministratore di sistemi, amministratore di rete, amministratrice di sistema, amministratore di database, amministratore di base*, amministratore di reti,
      tecnico informatico, ingegner* dei dati, architett* dei dati, tecnico sistemista, tecnico hardware, analista di sistemi, analista software, architetto software, progettista software, collaudatore di software, collaudatore software`,
    technologist: "tecnico di supporto, analista di dati, analista dati, scienziato dei dati, direttore tecnico",
    engineer: "ingegner*, ing",
    architect: "architett*",
    accountant:
      "contabile, contabili, ragionier*, tesorier*, commercialista, addetto contabile, addetta contabile, controllore di gestione, impiegato contabile, impiegata contabile, dottore commercialista, economo",
    auditor:
      "revisore, revisori, fiscalista, consulente fiscale, consulente finanziario, consulente finanziaria, consulente tributario, addetto paghe, addetta paghe",
    buyer:
      "compratore, compratrice, acquirente, addetto acquisti, addetta acquisti, approvvigionatore, approvvigionatrice",
    owner:
      "responsabile di prodotto, responsabile prodotto, direttore di prodotto, analista di business, capo prodotto",
    project:
      "analista funzionale, analista dei processi, capo progetto, capoprogetto, responsabile di progetto, responsabile progett*, direttore di progetto, direttore di programma, coordinatore di progett*, coordinatrice di progett*, gestore di progett*",
    neutral: `dirigente, coordinatore, coordinatrice, addett*, impiegat*, analista, tecnico, tecnica, tecnici, amministratore, amministratrice, consulente, specialista, esperto, esperta, funzionari*, gestore, operatore, operatrice, supervisore, istruttore amministrativo, istruttore contabile,
      referente, collaboratore, collaboratrice, quadro, caposervizio, capoufficio, capo ufficio, vicedirettore, tirocinante, stagista, apprendista, incaricato, incaricata, ispettore, ispettrice, pianificatore, istruttore direttivo, agente, caposquadra`,
    helper: "assistente, aiuto, ausiliario",
    other: `segretari*, receptionist, insegnante, professore, professoressa, docente, maestro, maestra, formatore, formatrice, infermier*, medico, chirurgo, dentista, odontoiatra, farmacista, fisioterapista, psicolog*, ostetric*, assistente sociale, avvocat*, notaio, giudice, giurista, magistrato, selezionatore, venditore, venditrice, commerciale, commesso, commessa, cassier*, autista, conducente,
      corriere, pilota, cuoco, cuoca, cameriere, cameriera, barista, addetto alle pulizie, addetta alle pulizie, portiere, custode, guardia, poliziotto, vigile, vigile urbano, pompiere, soldato, militare, meccanic*, elettricista, idraulico, falegname, saldatore, pittore, imbianchino, muratore, giardiniere, agricoltore, macellaio, panettiere, fornaio, parrucchier*, sarto, sarta,
      giornalista, redattore, redattrice, scrittore, traduttore, traduttrice, interprete, grafico, grafica, disegnatore, disegnatrice, designer, stilista, fotografo, fotografa, artista, musicista, attore, attrice, bibliotecari*, archivista, biolog*, chimico, chimica, fisico, statistico, economista, geologo, ricercatore, ricercatrice, scienziat*, attuario, agente immobiliare, agente assicurativo, agente di commercio, agente commerciale, broker, mediatore, banchiere, bancario,
      assistente di direzione, assistente amministrativo, assistente amministrativa, operaio, operaia, magazziniere, sindaco, ministro, assessore, sacerdote, veterinari*, studente, studentessa, controllore del traffico aereo, educatore, educatrice, consulente del lavoro, consulente legale, geometra, promotore, promotrice, assistente di volo, operatore socio sanitario, oss, addetto stampa, addetto vendite, addetta vendite, capo cantiere, capocantiere, caporeparto, direttore sanitario, agronomo, collaboratore scolastico, ingegnere commerciale, tecnico commerciale, dirigente scolastico, dirigente medico, progettista`,
  },
  fields: {
    cloud: "infrastruttur*, centro dati, centro elaborazione dati, ced, data center",
    it: "informatic*, sistemi informativi, sistema informativo, tecnologie dell informazione, ict, tecnologie informatiche",
    software:
      "sistemi, sistema, rete, reti, database, basi di dati, base dati, banche dati, applicazion*, applicativ*, sviluppo software, sviluppo web, sicurezza informatica, cybersicurezza, telecomunicazioni, assistenza informatica, supporto tecnico informatico, intelligenza artificiale, piattaform*, programmazione software",
    technology: "tecnologi*, ingegneria, sicurezza delle informazioni",
    finance:
      "finanz*, finanza, contabil*, contabilità, tesoreria, bilancio, bilanci, budget, controllo di gestione, controllo gestione, fatturazione, fatture, ragioneria, amministrazione finanza e controllo, amministrazione e finanza, amministrazione e controllo, costi, recupero crediti, ciclo passivo, ciclo attivo, fornitori contabilità, clienti contabilità, economico finanziari*, programmazione e bilancio",
    money:
      "fiscale, fiscali, tributi, tributari*, imposte, paghe, stipendi, revisione, audit interno, controllo interno, audit",
    procurement:
      "acquist*, approvvigionament*, appalti, gare, provveditorato, forniture, fornitori, gare e contratti, gare d appalto",
    product: "prodotto, prodotti, processi aziendali, processi di business",
    elsewhere: `vendita, vendite, commerciali, mercato, pubblicità, risorse umane, personale, selezione, formazione, legale, legali, giuridic*, diritto, affari legali, affari generali, conformità, politiche, comunicazione, relazioni pubbliche, relazioni esterne, stampa, media, contenuti, eventi, negozio, punto vendita, filiale, reparto, ristorante, ristorazione, cucina, albergo, alberghiero, turismo, turistic*, istruzione, scolastic*, didattic*, scuola, salute, sanità, sanitari*, clinic*, ospedale, ospedalier*, farmaci*, laboratorio, social*,
      immobiliare, immobili, patrimonio, servizi generali, segreteria, magazzino, logistic*, trasporti, trasporto, flotta, assicurazion*, assicurativ*, sinistri, credito, crediti, mutui, investiment*, bancari, sviluppo commerciale, ricerca, biblioteca, archivio, cultura, culturali, sportiv*, moda, ambient*, ambientale, clienti, cliente, servizio clienti, assistenza clienti, export, estero, demografic*, anagrafe, protocollo, direzione, polizia, infanzia`,
    physical:
      "civile, civili, edile, edili, meccanica, meccanico, elettric*, elettronic*, elettrotecnic*, gestionale, industrial*, produzione, manutenzion*, cantiere, cantieri, costruzion*, lavori pubblici, lavori, edilizi*, urbanistic*, minerari*, petrolio, aerospazial*, navale, nucleare, energi*, energetic*, idraulica, acque, qualità, processo, processi, stabilimento, impianti, impianto, impiantist*, macchin*, officina, strutture, progetti, sicurezza sul lavoro, interni, paesaggist*, tessile, alimentare, agrari*, forestale, suono, biomedic*, automobilistic*, autoveicoli, strade, viabilità",
  },
  links: {
    first:
      "di, del, della, dei, degli, delle, dell, dello, al, alla, alle, ai, agli, allo, all, per, il, lo, gli, con, nel, nella",
    and: "ed, e",
  },
};
