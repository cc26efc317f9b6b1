import type { Lexicon } from "./suggestion-lexicon";

export const french: Lexicon = {
  order: "first",
  compounds: false,
  heads: {
    chief: `pdg, président*, directeur général, directrice générale, directeur général adjoint, directrice générale adjointe, dg, dga, gérant, gérante, fondateur, fondatrice, cofondateur, cofondatrice,
      administrateur général, directeur exécutif, directrice exécutive, dsi, directeur des systèmes d information, directrice des systèmes d information,
      directeur du système d information, directrice du système d information`,
    vice: "vice président*, secrétaire général, secrétaire générale",
    director: "directeur*, directrice",
    head: "chef, cheffe, responsable, resp",
    developer: `développeu*, programmeu*, informaticien*, analyste programmeu*, intégrateu*, testeu*, administrateur système, administrateur systèmes, administratrice systèmes, administrateur réseau*,
      administrateur de base*, administrateur base*, administrateur bdd, webmestre, directeur technique informatique, architecte logiciel, architecte d entreprise, architecte si, responsable si, directeur si, chef de projet si, ingénieur* données, architecte* données, architecte de données, architecte réseau*, architecte système*, architecte technique, architecte solution*, 
      directeur de l ingénierie logicielle`,
    technologist:
      "data scientist, directeur technique, directrice technique, responsable données, responsable data, analyste de données, administrateur de données",
    engineer: "ingénieur*",
    architect: "architecte*",
    accountant: `comptable, expert comptable, aide comptable, trésorier, trésorière, contrôleur de gestion, contrôleuse de gestion, contrôleur financier, contrôleuse financière, contrôleur budgétaire, teneur de livres,
      agent comptable, chef comptable, économe`,
    auditor:
      "auditeur, auditrice, fiscaliste, commissaire aux comptes, conseiller fiscal, gestionnaire de paie, gestionnaire paie, analyste crédit, réviseur",
    buyer: "acheteu*, approvisionneu*",
    owner:
      "chef de produit, cheffe de produit, chef de produit*, chef produit, responsable produit, directeur produit, directrice produit, responsable de produit*, analyste d affaires, analyste métier",
    project:
      "analyste fonctionnel*, chef de projet*, cheffe de projet*, chef projet*, cheffe projet*, chargé de projet*, chargée de projet*, directeur de projet*, directrice de projet*, responsable de projet*, directeur de programme*, chef de programme*, gestionnaire de projet*",
    neutral: `gestionnaire*, chargé, chargée, conseiller*, conseillère, consultant*, analyste*, technicien*, administrateur*, administratrice, coordinateur*, coordinatrice, coordonnateur*, coordonnatrice, spécialiste,
      expert, experte, employé, employée, agent, agente, adjoint, adjointe, cadre, superviseu*, opérateur, opératrice, référent, référente, pilote, stagiaire, alternant, alternante, apprenti, apprentie, commis, correspondant, correspondante,
      chef de service, chef de bureau, chef d équipe, cheffe d équipe, chef d’équipe, chef du service, chef de section, délégué, déléguée, manageu*, intervenant, préparateur, attaché, attachée, exploitant, dirigeant, contrôleur, contrôleuse`,
    helper: "assistant*, auxiliaire, aide",
    other: `secrétaire, hôte, hôtesse, professeur*, enseignant*, institut*, formateur, formatrice, éducateur, éducatrice, infirmier*, infirmière, médecin, chirurgien*, dentiste, pharmacien*, kinésithérapeute, psychologue, sage femme, aide soignant*, ambulancier, ambulancière, assistant social,
      assistante sociale, travailleur social, avocat, avocate, notaire, juge, juriste, magistrat, magistrate, recruteu*, vendeu*, commercial, commerciale, caissier, caissière, chauffeur, chauffeuse, conducteur, conductrice, coursier, cuisinier, cuisinière, serveur, serveuse, agent d entretien, agent de sécurité, agent de propreté, gardien, gardienne, policier, policière, pompier,
      militaire, mécanicien*, électricien*, plombier, menuisier, charpentier, soudeur, peintre, maçon, couvreur, jardinier, jardinière, agriculteur, agricultrice, boucher, bouchère, boulanger, boulangère, coiffeu*, couturier, couturière, journaliste, rédacteur, rédactrice, auteur, traducteur, traductrice, interprète, concepteur, conceptrice, graphiste, dessinateur, dessinatrice, styliste, photographe, artiste, musicien*,
      comédien*, bibliothécaire, archiviste, biologiste, chimiste, physicien*, statisticien*, économiste, chercheu*, scientifique, actuaire, courtier, courtière, agent immobilier, agent d assurance*, banquier, banquière, guichetier, guichetière, chef cuisinier, chef de cuisine, chef de rang, chef de chantier, chef de rayon, chef de gare, chef de culture, chef de publicité, directeur de cabinet, chef de cabinet, ingénieur commercial, ingénieure commerciale,
      technico commercial, technico commerciale, ingénieur technico commercial, attaché commercial, attachée commerciale, animateur, animatrice, ouvrier, ouvrière, manutentionnaire, magasinier, magasinière, préparateur de commandes, maire, ministre, préfet, préfète, curé, vétérinaire, étudiant, étudiante, contrôleur aérien, contrôleur qualité, contrôleur de la navigation, monteur, géomètre, urbaniste, proviseur, monitrice, moniteur,
      assistant de direction, assistante de direction, assistant administratif, assistante administrative, téléconseiller, téléconseillère, contrôleur technique, steward, chef d orchestre, délégué médical, huissier, greffier, greffière, inspecteur des finances publiques, contrôleur des impôts, contrôleur des finances publiques, inspecteur des impôts, responsable de boutique, conseiller financier, conseillère financière, designer`,
  },
  fields: {
    cloud:
      "infrastructures, infrastructure*, centre de données, exploitation informatique, production informatique, infra",
    it: "informatique*, système d information, systèmes d information, numérique si, technologies de l information, ti",
    software:
      "logiciel*, système, systèmes, réseau, réseaux, base de données, bases de données, bdd, applicatif*, applicative*, développement informatique, études et développement*, développement logiciel, développement web, cybersécurité, sécurité informatique, sécurité des systèmes, ssi, rssi, télécom*, télécommunication*, support informatique, assistance informatique, poste de travail, intelligence artificielle, apprentissage automatique, micro informatique, bureautique, génie logiciel, tests",
    technology: "technologie*, décisionnel*, sécurité de l information, ingénierie, architecture",
    finance:
      "financier, financiers, financière*, comptabilité*, comptable, comptables, trésorerie, budget, budgets, budgétaire*, contrôle de gestion, contrôle financier, facturation, facture*, recouvrement, coûts, comptes, fournisseurs comptabilité, administratif et financier, administrative et financière, daf, raf, gestion financière",
    money: "fiscal, fiscale, fiscalité, impôt, impôts, paie, audit, audit interne, contrôle interne",
    procurement:
      "achat, achats, approvisionnement*, marchés publics, marché public, commande publique, fournisseurs, fournisseur, sourcing, appels d offres, appel d offres",
    product: "produit, produits, processus métier",
    elsewhere: `vente, ventes, commerce, commerciaux, clientèle, marché, mercatique, publicité, ressources humaines, rh, drh, personnel, recrutement, formation, juridique, juridiques, droit, affaires juridiques, contentieux, conformité, politique, politiques, communication, relations publiques, relation client, relations clients, presse, médias, contenu*, évènementiel, événementiel, magasin, boutique, rayon, agence, restauration, restaurant, cuisine, hôtel, hôtelier, hôtelière, hébergement touristique,
      tourisme, enseignement, éducation, pédagogique, scolaire, école, santé, médical, médicale, soins, clinique, hôpital, hospitalier, hospitalière, pharmaceutique, laboratoire, social, sociale, sociaux, immobilier, immobilière, patrimoine, moyens généraux, services généraux, accueil, secrétariat, entrepôt, logistique, transport, transports, expédition, assurance, assurances, sinistre, sinistres, crédit, crédits, prêts, placement, placements, investissement*, bancaire, banque, développement commercial, recherche, bibliothèque, archives, culture,
      culturel, culturelle, sportif, sportive, mode, environnement, développement durable, affaires, clients, client, direction, gestion locative, export, qualité de vie, mission, emploi, insertion, état civil, artistique, magasins, exploitation agricole`,
    physical:
      "civil, mécanique*, électrique*, électronique*, électrotechnique*, chimie, chimique, industriel*, industrielle*, production, fabrication, maintenance, bâtiment*, travaux, construction, génie civil, génie, thermique, énergie*, énergétique, aéronautique, automobile, ferroviaire, naval, navale, nucléaire, matériaux, procédés, méthodes, qualité, hse, qhse, eau, eaux, géologue, biomédical, biomédicale, agronome, agricole, agro, forestier, topographe, paysagiste, intérieur, urbanisme, son, lumière, machine, machines, structure, structures, chantier, calcul, essais, espaces verts, voirie, d affaires, éclairage, textile",
  },
  links: { first: "de, du, des, d, l, la, le, les, au, aux, à, pour, sur, par, chez", and: "et, en" },
};
