/** Names the page that is asked for, with its query: proxy.ts sets it, as Server Components are not told. */
export const pathHeader = "x-muster-path";
