#!/bin/sh
# Adds a migration for both engines: src/Interventions.Web/Data/add-migration.sh NAME
#
# Until the first release there is one migration, Initial. To make it again after changing the model:
#   src/Interventions.Web/Data/add-migration.sh --again
# Nobody edits generated files, and on a merge conflict in them make it again. Guards are no part of a migration: they
# stand in Guards/*.sql and are installed after every one.
set -eu
cd "$(dirname "$0")/.."
name=${1:?usage: add-migration.sh NAME, or --again}
dotnet tool restore --verbosity quiet
if [ "$name" = --again ]; then
    rm -rf Data/Migrations
    name=Initial
fi
dotnet build --verbosity quiet
dotnet ef migrations add "$name" --no-build --context SqliteDb --output-dir Data/Migrations/Sqlite
dotnet ef migrations add "$name" --no-build --context PostgresDb --output-dir Data/Migrations/Postgres
dotnet build --verbosity quiet
