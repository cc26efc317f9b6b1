/**
 * The org chart's data at 100,000 people: reading, building, encoding, compressing and decoding.
 * Names are drawn from lists as long and as uneven as those of a large organisation.
 *
 *   npm run bench tests/bench/org-tree.ts
 */
import { gunzipSync, gzipSync } from "node:zlib";
import { query } from "@/lib/data/db";
import { getOrgTree } from "@/lib/data/org-tree";
import { grant } from "@/lib/domain/access";
import { decode, encode } from "@/lib/org/payload";
import { givenUser } from "../support/users";
import { startRegister } from "./support/register-server";
import { sideBySide } from "./support/rounds";
import { unevenNames } from "./support/uneven-names";

const register = await startRegister({ people: 110_000, units: 800 });
try {
  await register.filler.query(
    `UPDATE people SET name = given.name
     FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM people) numbered
     JOIN unnest($1::text[]) WITH ORDINALITY given(name, n) USING (n) WHERE people.id = numbered.id`,
    [unevenNames(110_000)],
  );
  await register.filler.query("VACUUM ANALYZE");

  const actor = grant(await givenUser("STAFF"), "people:read");
  const at = new Date();
  const { tree } = await getOrgTree(actor, at);
  const bytes = encode(tree);
  const packed = gzipSync(bytes);
  console.log(`${tree.count} people, ${bytes.length} bytes, ${packed.length} compressed`);
  const times = await sideBySide(7, {
    "empty statement": () => query("SELECT 1"),
    "read and build": () => getOrgTree(actor, at),
    encode: async () => encode(tree),
    compress: async () => gzipSync(bytes),
    decompress: async () => gunzipSync(packed),
    decode: async () => decode(bytes),
  });
  for (const [name, time] of Object.entries(times)) console.log(`${name}: ${time.toFixed(1)} ms`);
} finally {
  await register.stop();
}
