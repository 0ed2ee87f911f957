#!/usr/bin/env bash
# Prints in one run what the writers promise: mutations and rewordings at the citation check, faults, attacks, budgets, tokens.
# Needs a Release build of the tests. What reads development data runs where they are there.
cd "$(dirname "$0")/.." || exit 1

table() {
  echo
  echo "$1"
  dotnet test "$2" -c Release --no-build --filter "$3" --logger "console;verbosity=detailed" 2>&1 |
    grep -E "^ +([0-9]+ (untrue sentences|truthful rewordings|attacked briefs|tokens sent|of [0-9]+ rejected)|Passed: |Failed: |Skipped: )|^ *Failed Briefing" | sed 's/^ */  /' | grep . || echo "  nothing ran: build $2 in Release first"
}

core=tests/Briefing.Core.Tests hosting=tests/Briefing.Hosting.Tests
table "Untrue sentences that pass, truthful ones that are rejected" $core "FullyQualifiedName~CitationCheckTests"
table "Attacks that a malicious model obeys" $core "FullyQualifiedName~Modelling.AttackTests"
table "Faults of an answer x position" $core "FullyQualifiedName~Modelling.FaultTests"
table "Faults of a server x position" $hosting "FullyQualifiedName~BriefsUnderFaultsTests"
table "10,000 schedules against the caps" $hosting "FullyQualifiedName~SpendingScheduleTests"
table "Tokens of a week of briefs for a thousand subscribers" $core "FullyQualifiedName~Modelling.TokenTests"
