import "server-only";
import type { EmbedDays } from "@/lib/domain/embed-link";
import { isStructureDetail, type StructureDetail } from "@/lib/domain/structure-detail";
import { db } from "./db";
import { readEmbedToken } from "./embed-token";

type Shown = EmbedDays & { unitId: string | null; detail: StructureDetail };

/** Stands for whoever has a link that works, as `Granted` does for a user; may see what the link's row says, no more. */
export class EmbedReader {
  private constructor(readonly shows: Shown) {}

  /** Null for a token that was not made here, has expired or was revoked: all of them look alike from outside. */
  static async of(token: string): Promise<EmbedReader | null> {
    const id = readEmbedToken(token);
    if (id === null) return null;
    const row = await db().embedLink.findFirst({ where: { id, until: { gt: new Date() } } });
    return row && new EmbedReader({ ...row, detail: embedDetail(row.detail) });
  }
}

/** The database checks what is stored; what a later version may store is shown as the least. */
export function embedDetail(stored: string): StructureDetail {
  return isStructureDetail(stored) ? stored : "counts";
}
