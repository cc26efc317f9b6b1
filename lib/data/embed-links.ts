import "server-only";
import { v7 } from "uuid";
import type { Granted } from "@/lib/domain/access";
import { addDays, dayOf, startOfDay } from "@/lib/domain/day";
import { type EmbedLink, type EmbedStatement, embedStatement } from "@/lib/domain/embed-link";
import { isOverBy } from "@/lib/domain/interval";
import { done, refused } from "@/lib/domain/outcome";
import type { StructureDetail } from "@/lib/domain/structure-detail";
import { inForceAt } from "./as-of";
import { type Changed, change } from "./change";
import { db } from "./db";
import { embedDetail } from "./embed-reader";
import { embedToken } from "./embed-token";
import { inserted, type Rows } from "./row-change";
import { ended } from "./timeline";

type Writer = Granted<"embed:write">;

/** How many links may work at once: beyond that nobody keeps an eye on them. */
const mostLinks = 100;
/** How many of those that work no longer are listed. */
const listed = 50;

export type MakeEmbedLinkInput = EmbedStatement & { unitId: string | null; detail: StructureDetail };

/** A link that shows the diagram, as stated, to whoever has it, until the end of a day. */
export function makeEmbedLink(actor: Writer, input: MakeEmbedLinkInput): Promise<Changed<{ token: string }>> {
  return change(actor, async ({ tx, at, timeZone, record }) => {
    const statement = embedStatement(input, dayOf(at, timeZone));
    if (!statement.ok) return statement;
    const { expires, ...stated } = statement.value;
    const { unitId } = input;
    if (unitId !== null && (await tx.unitVersion.count({ where: { unitId, ...inForceAt(at) } })) === 0)
      return refused("This unit is not in the organisation today. Choose another.", "unitId");
    if ((await tx.embedLink.count({ where: { until: { gt: at } } })) >= mostLinks)
      return refused(`There are ${mostLinks} links already. Revoke one that is no longer needed.`);
    const until = startOfDay(addDays(expires, 1), timeZone);
    const row = { id: v7(), ...stated, unitId, detail: input.detail, from: at, until };
    await record({ ...about(row), event: "embed.made", changes: [inserted("embedLink", row)] });
    return done({ token: embedToken(row.id) });
  });
}

/** Opens nothing from now on, also for who has it. */
export function revokeEmbedLink(actor: Writer, { linkId }: { linkId: string }): Promise<Changed<null>> {
  return change(actor, async ({ tx, at, record }) => {
    const row = await tx.embedLink.findUnique({ where: { id: linkId } });
    if (!row || isOverBy(row, at)) return refused("This link does not work any more as it is.");
    await record({ ...about(row), event: "embed.revoked", changes: ended("embedLink", row, at) });
    return done(null);
  });
}

/** Links that work, each with its token, and the last that work no longer; the newest first. */
export async function listEmbedLinks(
  _actor: Writer,
  at: Date,
): Promise<{ open: (EmbedLink & { token: string })[]; over: EmbedLink[] }> {
  const include = { unit: { include: { versions: { orderBy: { from: "desc" }, take: 1 } } } } as const;
  const orderBy = { from: "desc" } as const;
  const [open, over] = await Promise.all([
    db().embedLink.findMany({ where: { until: { gt: at } }, include, orderBy, take: mostLinks }),
    db().embedLink.findMany({ where: { until: { lte: at } }, include, orderBy: { until: "desc" }, take: listed }),
  ]);
  const link = ({ unit, ...row }: (typeof open)[number]): EmbedLink => ({
    ...row,
    detail: embedDetail(row.detail),
    unit: unit && { id: unit.id, name: unit.versions[0]?.name ?? unit.code },
  });
  return { open: open.map((row) => ({ ...link(row), token: embedToken(row.id) })), over: over.map(link) };
}

function about({ id, purpose }: Rows["embedLink"]) {
  return { subject: "embed link" as const, subjectId: id, title: purpose };
}
