import type { FinanceFunction, Persona } from "@/lib/domain/persona";
import type { Offset } from "./calendar";
import { registerBegins } from "./calendar";
import type { Career, Span } from "./career";

type Fields = {
  title: string;
  persona?: Persona;
  functions?: readonly FinanceFunction[];
  head?: true;
  mailbox?: string;
  share?: number;
  joins?: Offset;
  leaves?: Offset;
  /** Days from today on which the persona began, where that is neither the rollout nor the first day. */
  since?: Offset;
  /** The title before, and until when it was. */
  before?: { title: string; until: Offset };
  absent?: readonly Span[];
};

const engineering = { persona: "ENGINEERING" } as const;
const product = { persona: "PRODUCT" } as const;
const executive = { persona: "EXECUTIVE" } as const;
const finance = { persona: "FINANCE", functions: ["FINANCE"] } as const;
const procurement = { persona: "FINANCE", functions: ["PROCUREMENT"] } as const;

function person(key: string, name: string, unit: string, fields: Fields): Career {
  const { title, persona, functions = [], head, mailbox, share = 100, joins = registerBegins, before, absent } = fields;
  const until = fields.leaves ?? null;
  const posts = before
    ? [
        { unit, title: before.title, from: joins, until: before.until },
        { unit, title, from: before.until, until },
      ]
    : [{ unit, title, from: joins, until }];
  const from = fields.since ?? joins;
  return {
    key,
    name,
    mailbox: mailbox ?? null,
    isContractor: false,
    isHead: head === true,
    isTeamLead: false,
    posts,
    statements: persona ? [{ persona, functions, share, from, until }] : [],
    leaves: absent ?? [],
  };
}

/** Everybody whom the CCoE, the covers or a gap of the demo is about. All of them are invented. */
export const keyPeople: readonly Career[] = [
  person("ceo", "Amara Lindqvist-Okafor", "COR", { title: "Chief Executive Officer", ...executive, head: true }),
  person("admin", "Tomás Herrera", "COR", { title: "People Systems Manager" }),

  person("cto", "Ingrid Bjørnstad", "TEC", { title: "Chief Technology Officer", ...executive, head: true, share: 20 }),
  person("lead", "Marta Kowalczyk", "TEC", {
    title: "Director of Cloud Optimization",
    ...product,
    before: { title: "Cloud Analyst", until: -365 },
  }),
  person("analyst", "Zoë van der Velde", "TEC", { title: "Cloud Analyst", ...product, joins: -330 }),
  person("architect", "Đặng Minh Châu", "TEC", {
    title: "Cloud Architect",
    ...engineering,
    absent: [{ from: 20, until: 34 }],
  }),
  person("principal", "Ravi Subramaniam", "TEC", { title: "Principal Systems Engineer", ...engineering }),

  person("formerLead", "Gerhard Weißmüller", "PLT", {
    title: "VP Infrastructure",
    ...executive,
    head: true,
    share: 30,
    before: { title: "Head of Cloud Center of Excellence", until: -365 },
  }),
  person("platformChampion", "Chinwe Obiora", "PLT", { title: "Lead Platform Engineer", ...engineering }),
  person("joinerPlatform", "Ayşe Karaköse", "PLT", { title: "Platform Engineer", joins: -52 }),
  person("joinerPlatformLater", "Mateo Arrieta", "PLT", { title: "Platform Engineer", joins: -47 }),

  person("sreHead", "Anneke ter Borg", "SRE", { title: "Head of Site Reliability", ...engineering, head: true }),
  person("joinerSre", "Ji-woo Hwang", "SRE", { title: "Site Reliability Engineer", joins: -18 }),

  person("dataHead", "林美玲", "DAT", {
    title: "Director of Data and AI",
    ...engineering,
    head: true,
    mailbox: "meiling.lin",
  }),
  person("dataProducts", "ليلى الحداد", "DAT", {
    title: "Head of Data Products",
    ...product,
    mailbox: "layla.alhaddad",
  }),
  person("dataChampion", "Fearghal Ó Briain", "DAT", { title: "Principal Data Engineer", ...engineering }),
  person("joinerData", "Nadia Benslimane", "DAT", { title: "Machine Learning Engineer", joins: -63 }),

  person("retailHead", "Camille Rousselot", "RET", {
    title: "Chief Retail Officer",
    ...executive,
    head: true,
    share: 10,
  }),
  person("webHead", "Lindiwe Maseko", "WEB", { title: "Director of Online Shop", ...product, head: true }),
  person("staff", "Priya Ramanathan", "WEB", { title: "Lead Software Engineer", ...engineering }),
  person("joinerWeb", "Kasper Ølgaard", "WEB", { title: "Software Engineer", joins: -41 }),

  // The only product owner of a unit with a lot of money, and she is about to leave.
  person("payProducts", "Rosalind Achterberg", "PAY", {
    title: "Product Owner, Payments",
    ...product,
    head: true,
    leaves: 24,
  }),
  person("payChampion", "Emeka Nwosu", "PAY", { title: "Engineering Manager", ...engineering }),

  // Left two months ago; her successor is hired, but not there yet.
  person("storeProductsBefore", "Maeve Gallagher", "STO", {
    title: "Product Owner, Store Systems",
    ...product,
    leaves: -62,
  }),
  person("storeProductsNext", "Fatoumata Diallo", "STO", {
    title: "Product Owner, Store Systems",
    ...product,
    joins: 21,
  }),
  person("storeHead", "Giulia Santangelo", "STO", { title: "Director of Stores", head: true }),

  person("logisticsHead", "Obinna Adeyemi", "LOG", { title: "Chief Logistics Officer", ...executive, head: true }),
  person("warehouseHead", "Katrín Jónsdóttir", "WHS", {
    title: "Director of Warehouse Automation",
    ...engineering,
    head: true,
  }),
  // Away for three months, with nobody in her place.
  person("warehouseProducts", "Beatriz Figueiredo", "WHS", {
    title: "Product Owner, Robotics",
    ...product,
    absent: [{ from: -30, until: 61 }],
  }),

  person("cfo", "Jean-Baptiste Lefèvre", "FPR", {
    title: "Chief Financial Officer",
    ...executive,
    head: true,
    share: 10,
  }),
  person("deputy", "Siobhán Mac Giolla", "FPR", {
    title: "Financial Planning and Analyst Manager",
    ...finance,
    absent: [{ from: -9, until: 12 }],
  }),
  person("procurement", "Łukasz Żurawski", "FPR", { title: "Technology Procurement Manager", ...procurement }),
  person("globalProcurement", "Şebnem Yıldızeli", "FPR", {
    title: "Global Technology Procurement",
    persona: "FINANCE",
    functions: ["FINANCE", "PROCUREMENT"],
  }),
  person("financeTechnology", "Björn Åkerblom", "FPR", { title: "Financial Business Advisor", ...finance }),
  person("financeRetail", "Inés Villaseñor", "FPR", { title: "Financial Business Advisor", ...finance }),
  person("financeLogistics", "Tōru Kanemoto", "FPR", { title: "Financial Business Advisor", ...finance, since: -480 }),
];
