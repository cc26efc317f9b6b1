import { type Offset, registerBegins } from "./calendar";
import { always, type Career, type Post, type Span, type Statement } from "./career";
import { nameGiver } from "./names";
import type { Random } from "./random";
import { type Crew, type DemoUnit, demoUnits } from "./units";

/** How often what happens to people in eighteen months. */
const joined = 0.12;
const promoted = 0.07;
const moved = 0.05;
const reassigned = 0.08;
const absentNow = 0.02;
const absentSoon = 0.02;
const contracted = 0.05;
/** Of those who joined in the last three months: has no persona yet. */
const overlooked = 0.4;

/** Left in the meantime, one of each of these units' first crews. */
const leavers = [
  "PLT",
  "PLT",
  "SRE",
  "DAT",
  "DAT",
  "WEB",
  "WEB",
  "WEB",
  "PAY",
  "STO",
  "STO",
  "LOG",
  "WHS",
  "WHS",
  "FPR",
];

/** Everybody who has no name in key-people.ts: who joined, moved, was promoted, left, and who says which persona. */
export function makeCrowd(random: Random, takenNames: ReadonlySet<string>): Career[] {
  const nextName = nameGiver(random, takenNames);
  const present = demoUnits.flatMap((unit) =>
    unit.crews.flatMap((crew) => Array.from({ length: crew.count }, () => member(random, nextName(), unit, crew))),
  );
  const gone = leavers.flatMap((code) => {
    const unit = demoUnits.find((each) => each.code === code);
    const crew = unit?.crews.find((each) => !each.leads);
    return unit && crew ? [leaver(random, nextName(), unit, crew)] : [];
  });
  return [...present, ...gone];
}

function member(random: Random, name: string, unit: DemoUnit, crew: Crew): Career {
  const isTeamLead = crew.leads === true;
  const posts = isTeamLead ? [{ ...always, unit: unit.code, title: crew.title }] : postsOf(random, unit, crew);
  const begins = posts[0]?.from ?? registerBegins;
  const isOverlooked = begins > -90 && random.chance(overlooked);
  return {
    key: null,
    name,
    mailbox: null,
    isContractor: !isTeamLead && random.chance(contracted),
    isHead: false,
    isTeamLead,
    posts,
    statements: isOverlooked ? [] : statementsOf(random, crew, Math.max(begins + 5, registerBegins + unit.rollout)),
    leaves: leavesOf(random),
  };
}

function postsOf(random: Random, unit: DemoUnit, { title }: Crew): Post[] {
  const now = { unit: unit.code, title };
  const what = random.next();
  if (what < joined) return [{ ...now, from: random.between(registerBegins + 20, -8), until: null }];
  const turn = random.between(registerBegins + 40, -20);
  const second = { ...now, from: turn, until: null };
  if (what < joined + promoted)
    return [{ ...now, title: `Associate ${title}`, from: registerBegins, until: turn }, second];
  const others = demoUnits.filter((each) => each.code !== unit.code && each.crews.some((crew) => crew.title === title));
  const [first, ...rest] = others;
  if (what < joined + promoted + moved && first) {
    return [{ ...now, unit: random.pick([first, ...rest]).code, from: registerBegins, until: turn }, second];
  }
  return [{ ...now, ...always }];
}

function statementsOf(random: Random, { persona, functions = [] }: Crew, from: Offset): Statement[] {
  if (!persona || from > 0) return [];
  const share = random.pick([100, 100, 100, 50, 20]);
  const now = { persona, functions, share };
  const canChange = persona === "ENGINEERING" || persona === "PRODUCT";
  if (!canChange || from > -120 || !random.chance(reassigned)) return [{ ...now, from, until: null }];
  const turn = random.between(from + 60, -15);
  const other = persona === "ENGINEERING" ? "PRODUCT" : "ENGINEERING";
  return [
    { persona: other, functions: [], share, from, until: turn },
    { ...now, from: turn, until: null },
  ];
}

function leavesOf(random: Random): Span[] {
  const what = random.next();
  if (what < absentNow) return [{ from: random.between(-10, -1), until: random.between(2, 9) }];
  if (what < absentNow + absentSoon) {
    const from = random.between(4, 40);
    return [{ from, until: from + random.between(7, 60) }];
  }
  return [];
}

function leaver(random: Random, name: string, unit: DemoUnit, crew: Crew): Career {
  const until = random.between(registerBegins + 90, -10);
  const start = registerBegins + unit.rollout;
  const statements = crew.persona
    ? [{ persona: crew.persona, functions: crew.functions ?? [], share: 100, from: start, until }]
    : [];
  return {
    key: null,
    name,
    mailbox: null,
    isContractor: random.chance(contracted * 4),
    isHead: false,
    isTeamLead: false,
    posts: [{ unit: unit.code, title: crew.title, from: registerBegins, until }],
    statements,
    leaves: [],
  };
}
