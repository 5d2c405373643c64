#!/bin/sh
# Adds a migration for both engines: src/Interventions.Web/Data/add-migration.sh NAME
#
# While a change is not on the main branch yet, its migration is made again after each change of the model:
#   src/Interventions.Web/Data/add-migration.sh --again
# which takes the newest migration away and makes it afresh under its name. One that has landed is never touched: there may
# be databases that have it. Nobody edits generated files; on a merge conflict in them, take the landed ones and make the
# newest again. Guards are no part of a migration: they stand in Guards/*.sql and are installed after every one.
set -eu
cd "$(dirname "$0")/.."
name=${1:?usage: add-migration.sh NAME, or --again}
dotnet tool restore --verbosity quiet
dotnet build --verbosity quiet
if [ "$name" = --again ]; then
    newest=$(ls Data/Migrations/Sqlite | grep -v Designer | grep '_' | sort | tail -n 1)
    name=$(basename "${newest#*_}" .cs)
    [ "$name" != Initial ] || { echo "Initial has landed; give the new one a name." >&2; exit 1; }
    dotnet ef migrations remove --no-build --force --context SqliteDb
    dotnet ef migrations remove --no-build --force --context PostgresDb
    dotnet build --verbosity quiet
fi
dotnet ef migrations add "$name" --no-build --context SqliteDb --output-dir Data/Migrations/Sqlite
dotnet ef migrations add "$name" --no-build --context PostgresDb --output-dir Data/Migrations/Postgres
dotnet build --verbosity quiet
