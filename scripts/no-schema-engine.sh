#!/bin/sh
# Stands in for Prisma's schema engine, which the CLI would download: `generate`, `validate` and `format` never start it;
# `migrate` and `db push` would, and must not pretend to have worked.
echo "Prisma's schema engine is not used here. Migrations: npm run migrate (docs/decisions/migrations.md)." >&2
exit 1
