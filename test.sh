#!/usr/bin/env bash
# Sets up what the tests need, builds once, runs every test project, and closes with one line of totals.
# Optional components that cannot be had cost their tests, which skip and say so; they never cost the run.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
exec </dev/null
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

note() { printf '== %s\n' "$*"; }

set_up_node_packages() {
  [ -f tests/tools/package-lock.json ] || return 0
  if ! command -v npm >/dev/null; then
    note "npm is not there: tests that use Node packages are skipped"
  elif [ ! tests/tools/node_modules/.package-lock.json -nt tests/tools/package-lock.json ]; then
    note "installing Node packages"
    (cd tests/tools && npm ci --no-audit --no-fund --loglevel=error) \
      || note "npm ci failed: tests that use Node packages are skipped"
  fi
}

set_up_browser() {
  if command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null; then
    return 0
  fi
  if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
    note "Chromium is not there: tests that use a browser are skipped (on Debian: apt-get install chromium)"
    return 0
  fi
  note "installing Chromium"
  export DEBIAN_FRONTEND=noninteractive
  { apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium; } >/dev/null 2>&1 \
    || note "Chromium could not be installed: tests that use a browser are skipped"
}

# What judges mails beside our own code: their tests skip where it is missing.
set_up_mail_judges() {
  local missing=()
  command -v spamassassin >/dev/null || missing+=(spamassassin)
  command -v doveadm >/dev/null || missing+=(dovecot-core)
  if [ ${#missing[@]} -eq 0 ] || [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
    return 0
  fi
  note "installing ${missing[*]}"
  export DEBIAN_FRONTEND=noninteractive
  { apt-get update -qq && apt-get install -y -qq --no-install-recommends "${missing[@]}"; } >/dev/null 2>&1 \
    || note "they could not be installed: mails are judged without them (on Debian: apt-get install ${missing[*]})"
}

# Sums an attribute of the <Counters> elements of all result files.
total() {
  { grep -ho "<Counters [^>]*" "$results"/*.trx 2>/dev/null || true; } \
    | sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p" | awk '{ sum += $1 } END { print sum + 0 }'
}

set_up_node_packages
set_up_browser
set_up_mail_judges

results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT
outcome=0

note "building"
if dotnet build Briefing.sln -c Release -v quiet; then
  for project in tests/*.Tests/*.csproj; do
    name=$(basename "$project" .csproj)
    note "testing $name"
    dotnet test "$project" -c Release --no-build --results-directory "$results" \
      --logger "trx;LogFileName=$name.trx" --logger "console;verbosity=minimal" || outcome=1
  done
else
  outcome=1
fi

passed=$(total passed)
failed=$(($(total failed) + $(total error) + $(total timeout) + $(total aborted)))
# xunit's skipped tests are in the total and in no other counter.
skipped=$(($(total total) - $(total executed)))
[ "$failed" -eq 0 ] && [ $((passed + skipped)) -gt 0 ] || outcome=1
printf '%s passed, %s failed, %s skipped\n' "$passed" "$failed" "$skipped"
exit "$outcome"
