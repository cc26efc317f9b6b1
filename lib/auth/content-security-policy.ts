/**
 * What a page may load and do: scripts that carry this response's nonce and what those load; style sheets, fonts and
 * pictures of this site; nothing of others, no frames around it, no plug-ins, no base address. Style attributes in the
 * HTML are refused like any other inline style: what scripts set on an element's `style` is not concerned.
 */
export function contentSecurityPolicy(nonce: string, isDevelopment: boolean): string {
  const directives: Record<string, string> = {
    "default-src": "'none'",
    // React's development build rebuilds server stacks with eval.
    "script-src": `'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    // The development server puts styles into the page one by one, without a nonce.
    "style-src": isDevelopment ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`,
    "img-src": "'self' data: blob:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self' blob:",
    "manifest-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join("; ");
}
