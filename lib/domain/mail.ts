/** A letter, as text and as HTML that says the same. */
export type Mail = { subject: string; text: string; html: string };

export type MailBlock =
  | { paragraph: string }
  | { heading: string; lines: readonly string[] }
  | { link: string; words: string };

/** The same blocks as plain text and as simple HTML, without styles, pictures or anything that tells who has read it. */
export function mailOf(subject: string, blocks: readonly MailBlock[]): Mail {
  const html = blocks.map(htmlOf).join("\n");
  return {
    subject: oneLine(subject),
    text: `${blocks.map(textOf).join("\n\n")}\n`,
    html: `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>${escaped(oneLine(subject))}</title></head><body>\n${html}\n</body></html>\n`,
  };
}

function textOf(block: MailBlock): string {
  if ("paragraph" in block) return oneLine(block.paragraph);
  if ("link" in block) return `${block.words}: ${block.link}`;
  return [block.heading, ...block.lines.map((line) => `- ${oneLine(line)}`)].join("\n");
}

function htmlOf(block: MailBlock): string {
  if ("paragraph" in block) return `<p>${escaped(block.paragraph)}</p>`;
  if ("link" in block) return `<p><a href="${escaped(block.link)}">${escaped(block.words)}</a></p>`;
  const items = block.lines.map((line) => `<li>${escaped(line)}</li>`).join("");
  return `<h2>${escaped(block.heading)}</h2>\n<ul>${items}</ul>`;
}

/** A name must not begin a line of its own, nor a header; and nothing turns the direction of what comes after it. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu, " ").trim();
}

function escaped(text: string): string {
  const named: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  return oneLine(text).replace(/[&<>"]/g, (character) => named[character] ?? character);
}
