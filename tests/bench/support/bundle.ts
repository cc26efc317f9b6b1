import { readdir, readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import tailwind from "@tailwindcss/postcss";
import { build } from "esbuild";
import postcss from "postcss";
import { inRoot, root } from "@/scripts/paths";

const fonts = inRoot("node_modules/@fontsource-variable/inter/files");

/** A page of scripts and the app's own style sheet, served by itself. */
export type Served = { url: string; close: () => void };

/** Serves an empty page with the script of an entry, and further entries, such as workers, beside it by their names. */
export async function servePage(entry: string, beside: readonly string[]): Promise<Served> {
  const files = new Map<string, { type: string; text: string | Buffer }>([
    ["/", { type: "text/html", text: page }],
    ["/styles.css", { type: "text/css", text: await styles() }],
    ["/page.js", { type: "text/javascript", text: await bundled(entry) }],
  ]);
  for (const path of beside) {
    files.set(`/${path.split("/").at(-1)}`, { type: "text/javascript", text: await bundled(path) });
  }
  for (const name of await readdir(fonts)) {
    if (name.endsWith("-wght-normal.woff2"))
      files.set(`/files/${name}`, { type: "font/woff2", text: await readFile(join(fonts, name)) });
  }
  const server = createServer((request, response) => {
    const file = files.get(request.url ?? "");
    response.writeHead(file ? 200 : 404, { "Content-Type": `${file?.type ?? "text/plain"}; charset=utf-8` });
    response.end(file?.text);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

const page = `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,">
<link rel="stylesheet" href="/styles.css"><title>Org chart</title><body><script type="module" src="/page.js"></script>`;

/** A script of the browser with all that it imports, as a production build has it. */
async function bundled(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [inRoot(entry)],
    bundle: true,
    write: false,
    minify: true,
    format: "esm",
    jsx: "automatic",
    tsconfig: inRoot("tsconfig.json"),
    define: { "process.env.NODE_ENV": '"production"', "process.env": "{}" },
  });
  return outputFiles[0]?.text ?? "";
}

async function styles(): Promise<string> {
  const from = inRoot("app/globals.css");
  const { css } = await postcss([tailwind({ base: root })]).process(await readFile(from, "utf8"), { from });
  return `${await readFile(join(fonts, "../wght.css"), "utf8")}${css}`.replaceAll("url(./files/", "url(/files/");
}
