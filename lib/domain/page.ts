/** A page of a numbered list: its first and last row counted from 1, and the pages beside it; null where there is none. */
export type Page = { number: number; first: number; last: number; previous: number | null; next: number | null };

/** What a page number in an address means. What is no number, or beyond the list, is the nearest page there is. */
export function pageOf(typed: string | undefined, { total, size }: { total: number; size: number }): Page {
  const pages = Math.max(1, Math.ceil(total / size));
  const wanted = /^\d{1,7}$/.test(typed ?? "") ? Number(typed) : 1;
  const number = Math.min(Math.max(wanted, 1), pages);
  return {
    number,
    first: Math.min((number - 1) * size + 1, total),
    last: Math.min(number * size, total),
    previous: number > 1 ? number - 1 : null,
    next: number < pages ? number + 1 : null,
  };
}
