import "server-only";
import type { Granted } from "@/lib/domain/access";
import { inForceAt } from "./as-of";
import { readCampaignToken } from "./campaign-token";
import type { System } from "./change";
import { db } from "./db";
import type { AnswerWay } from "./generated/client";

/**
 * Stands for somebody who is asked by campaigns, as `Granted` does for a user: may see and answer what they are asked, no
 * more. By a link, that of one campaign.
 */
export class Asked {
  private constructor(
    readonly personId: string,
    /** Whose campaign alone is meant; null for all that are open. */
    readonly linkId: string | null,
    readonly way: AnswerWay,
    /** In whose name the answers are recorded. */
    readonly actor: Granted<"self:write"> | System,
  ) {}

  /**
   * Null for a token that was not made here, has expired or was revoked, of a campaign that is closed or of somebody who
   * does not work here any more: all of them look alike from outside.
   */
  static async ofToken(token: string): Promise<Asked | null> {
    const id = readCampaignToken(token);
    if (id === null) return null;
    const at = new Date();
    const link = await db().campaignLink.findFirst({
      where: { id, until: { gt: at }, campaign: { until: null }, person: { posts: { some: inForceAt(at) } } },
      include: { person: { select: { name: true } } },
    });
    return link && new Asked(link.personId, link.id, "LINK", { system: `${link.person.name}, by a link` });
  }

  /** Null for a user who is not linked to a person: nobody can be asked then. */
  static ofUser(actor: Granted<"self:write">): Asked | null {
    return actor.personId === null ? null : new Asked(actor.personId, null, "SIGNED_IN", actor);
  }
}
