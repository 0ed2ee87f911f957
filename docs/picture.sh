#!/usr/bin/env bash
# Makes docs/brief.png, the picture in the README: the brief of the sample articles as a reader sees it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
[ -d tests/tools/node_modules ] || (cd tests/tools && npm ci --no-audit --no-fund --loglevel=error)
dotnet run --project src/Briefing.Cli -c Release -- brief samples/articles --out "$folder" --now 2026-10-14T16:00:00Z --quiet
node tests/tools/picture.mjs "$folder/brief.html" docs/brief.png 720 light 1340
