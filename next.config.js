/** @type {import("next").NextConfig} */
const config = {
  output: "standalone",
  poweredByHeader: false,
  reactStrictMode: true,
  // Image optimisation is off: Muster shows no raster images, and the optimiser has been an attack surface.
  images: { unoptimized: true },
  // Everything here is personal data rendered per request; a nonce-based policy excludes prerendering.
  cacheComponents: false,
  // forbidden() answers 403 with app/forbidden.tsx.
  experimental: { authInterrupts: true },
  serverExternalPackages: ["@node-rs/argon2", "pg", "pg-copy-streams"],
};

export default config;
