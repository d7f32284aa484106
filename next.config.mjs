/** Headers that do not depend on the request. The page's Content-Security-Policy does (nonce): proxy.ts sets it. */
const everywhere = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  {
    key: "Permissions-Policy",
    value:
      "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()",
  },
];

/** @type {import("next").NextConfig} */
const config = {
  output: "standalone",
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  // Several builds may live beside each other (a test build, a development server); the default is Next's own.
  distDir: process.env.NEXT_DIST_DIR || ".next",
  // forbidden() answers 403 with app/admin/forbidden.tsx.
  experimental: { authInterrupts: true },
  serverExternalPackages: ["inngest", "pg", "@prisma/client", "@prisma/adapter-pg", "@dbos-inc/dbos-sdk"],
  headers: async () => [
    { source: "/:path*", headers: everywhere },
    {
      // An HTTP answer must not bind the host to https: only a request that came over https gets this header.
      source: "/:path*",
      has: [{ type: "header", key: "x-forwarded-proto", value: "https" }],
      headers: [{ key: "Strict-Transport-Security", value: "max-age=31536000" }],
    },
    {
      // JSON and exports are never documents: whatever a browser makes of one runs nothing and loads nothing.
      source: "/api/:path*",
      headers: [{ key: "Content-Security-Policy", value: "default-src 'none'; frame-ancestors 'none'; sandbox" }],
    },
  ],
};

export default config;
