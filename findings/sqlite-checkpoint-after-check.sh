#!/usr/bin/env bash
# A file that is checked and then switched to a write-ahead log: the first checkpoint says that a table is locked.
#
# Seen with SQLite 3.40.1 (Debian 12) and 3.54.1 (bundled with rusqlite 0.43): one connection alone, no transaction open
# (autocommit is on, every statement was stepped to its end), `PRAGMA quick_check` or `integrity_check`, then
# `PRAGMA journal_mode = WAL`, then `PRAGMA wal_checkpoint`: SQLITE_LOCKED, "database table is locked". One would expect
# `0|0|0`, as without the check. Once anything is read (a SELECT), or at the second try, it works; in a file that was in WAL
# mode before it works at once. Whoever checks a new store, switches it on and wants its log cut takes this for another
# program.
#
# Needs python3 with its sqlite3. Exits with 1 when something of this is no longer so.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 - > seen.txt <<'PY'
import sqlite3
def checkpoint(file, *before):
    sql = sqlite3.connect(file, isolation_level=None)
    sql.execute("CREATE TABLE IF NOT EXISTS t (a)")
    for statement in before:
        sql.execute(statement).fetchall()
    assert not sql.in_transaction
    told = []
    for _ in range(2):
        try:
            told.append(str(sql.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()))
        except sqlite3.OperationalError as error:
            told.append(str(error))
    sql.close()
    return " | ".join(told)
wal = "PRAGMA journal_mode = WAL"
print("plain:", checkpoint("plain", wal))
for check in ["quick_check", "integrity_check"]:
    print(check + ":", checkpoint(check, "PRAGMA " + check, wal))
    print(check + ", read:", checkpoint(check + "-read", "PRAGMA " + check, wal, "SELECT * FROM t"))
    print(check + ", before:", checkpoint(check, "PRAGMA " + check, wal))
PY
cat > expected.txt <<'TEXT'
plain: [(0, 0, 0)] | [(0, 0, 0)]
quick_check: database table is locked | [(0, 0, 0)]
quick_check, read: [(0, 0, 0)] | [(0, 0, 0)]
quick_check, before: [(0, 0, 0)] | [(0, 0, 0)]
integrity_check: database table is locked | [(0, 0, 0)]
integrity_check, read: [(0, 0, 0)] | [(0, 0, 0)]
integrity_check, before: [(0, 0, 0)] | [(0, 0, 0)]
TEXT
cat seen.txt
diff expected.txt seen.txt && echo "as it was"
