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
  "X-Frame-Options": "DENY",
  "X-Permitted-Cross-Domain-Policies": "none",
};

// Data is no page: nothing may run in it, and nothing may keep it.
const data = {
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
  "Cache-Control": "no-store",
};

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
    { source: "/api/:path*", headers: listed(data) },
  ],
  serverExternalPackages: ["@node-rs/argon2", "pg", "pg-copy-streams"],
};

export default config;
