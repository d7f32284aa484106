import { defineConfig } from "prisma/config";

// No datasource URL: the CLI is only ever asked to generate and to format. Migrations are applied by scripts/migrate.
export default defineConfig({ schema: "prisma/schema.prisma", migrations: { path: "prisma/migrations" } });
