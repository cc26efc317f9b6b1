// What every answer says; proxy.ts adds each page's own policy.
const everywhere = {
  "X-Content-Type-Options": "nosniff",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
  // Not "no-referrer": browsers then send forms with the Origin "null", which is refused.
  "Referrer-Policy": "same-origin",
  "Permissions-Policy":
    "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), publickey-credentials-get=(), usb=()",
  "X-Permitted-Cross-Domain-Policies": "none",
};

/** What is framed by another site's page has to say so itself. */
const unframed = { "X-Frame-Options": "DENY" };
const framed = { "Cross-Origin-Resource-Policy": "cross-origin", "Referrer-Policy": "no-referrer" };

// Data is no page: nothing may run in it, and nothing may keep it.
const data = {
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
  "Cache-Control": "no-store",
};

// Half a megabyte that seldom changes is kept by the browser of whoever read it, and never shown without asking again.
const kept = { "Cache-Control": "private, no-cache" };

/** @param {Record<string, string>} headers */
const listed = (headers) => Object.entries(headers).map(([key, value]) => ({ key, value }));

/** @type {import("next").NextConfig} */
const config = {
  output: "standalone",
  // Said rather than guessed from lockfiles, of which a folder above may hold one: the build's shape depends on it.
  outputFileTracingRoot: import.meta.dirname,
  turbopack: { root: import.meta.dirname },
  poweredByHeader: false,
  reactStrictMode: true,
  // Image optimisation is off: Muster shows no raster images, and the optimiser has been an attack surface.
  images: { unoptimized: true },
  // Everything here is personal data rendered per request; a nonce-based policy excludes prerendering.
  cacheComponents: false,
  // forbidden() answers 403 with app/forbidden.tsx.
  experimental: { authInterrupts: true },
  headers: async () => [
    { source: "/:path*", headers: listed(everywhere) },
    { source: "/((?!embed/).*)", headers: listed(unframed) },
    { source: "/embed/:path*", headers: listed(framed) },
    { source: "/api/:path*", headers: listed(data) },
    { source: "/api/org", headers: listed(kept) },
  ],
  // Browsers ask for it by this name on a page whose own icon they have not read yet, such as one that says 403.
  rewrites: async () => [{ source: "/favicon.ico", destination: "/icon.svg" }],
  serverExternalPackages: [
    "@node-rs/argon2",
    "@resvg/resvg-js",
    "fontkit",
    "nodemailer",
    "pdfkit",
    "pg",
    "pg-boss",
    "pg-copy-streams",
    "pptxgenjs",
  ],
  // Read by name when a text needs them, which tracing does not see: two weights of each subset.
  outputFileTracingIncludes: {
    "/*": ["node_modules/@fontsource/*/unicode.json", "node_modules/@fontsource/*/files/*-{400,600}-normal.woff"],
  },
};

export default config;
