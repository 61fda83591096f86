//! The tables, and whose they are.

use super::lines::StoreLines;
use crate::room::StoreError;

/// The version in which tables are laid out.
const VERSION: i32 = 1;
/// A number by which hosts that start together wait for one another.
const TURN: i64 = 0x5467_5370;

const TABLES: &str = "
CREATE TABLE version (version integer NOT NULL);
CREATE TABLE rooms (
    room bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id text NOT NULL UNIQUE,
    code text NOT NULL UNIQUE,
    found text NOT NULL,
    course bigint NOT NULL,
    seats bigint NOT NULL,
    last_at bigint NOT NULL,
    delete_at bigint NOT NULL,
    closed boolean NOT NULL,
    hash bytea NOT NULL,
    touched timestamptz NOT NULL
) WITH (fillfactor = 50);
CREATE TABLE codes (code text PRIMARY KEY, free_at bigint NOT NULL);
CREATE TABLE course (
    room bigint NOT NULL, number bigint NOT NULL, entry text NOT NULL, PRIMARY KEY (room, number)
);
CREATE TABLE seats (
    room bigint NOT NULL, number bigint NOT NULL, after bigint NOT NULL, at bigint NOT NULL, seat bigint NOT NULL,
    moment bigint, round smallint, n bigint, choices bytea, nonce bigint, what text,
    PRIMARY KEY (room, number)
);
CREATE TABLE keys (
    room bigint NOT NULL, hash bytea NOT NULL, kind smallint NOT NULL, number bigint NOT NULL, since bigint NOT NULL,
    PRIMARY KEY (room, hash)
);
CREATE TABLE notes (name text PRIMARY KEY, text text NOT NULL, delete_at bigint);
";

/// Makes the tables where they are not there.
pub(super) async fn make(lines: &StoreLines) -> Result<(), StoreError> {
    let mut line = lines.plain().await?;
    let told = |error: tokio_postgres::Error| lines.told(error);
    let whole = line.client.transaction().await.map_err(told)?;
    let there = "SELECT to_regclass('tegenspel.version') IS NOT NULL";
    // Whoever may only use the tables may not make any, so it is asked first.
    let mut made: bool = whole.query_one(there, &[]).await.map_err(told)?.get(0);
    if !made {
        whole.execute("SELECT pg_advisory_xact_lock($1)", &[&TURN]).await.map_err(told)?;
        made = whole.query_one(there, &[]).await.map_err(told)?.get(0);
    }
    if !made {
        whole.batch_execute("CREATE SCHEMA IF NOT EXISTS tegenspel").await.map_err(told)?;
        whole.batch_execute(TABLES).await.map_err(told)?;
        whole.execute("INSERT INTO version VALUES ($1)", &[&VERSION]).await.map_err(told)?;
    }
    let version: i32 = whole.query_one("SELECT version FROM version", &[]).await.map_err(told)?.get(0);
    whole.commit().await.map_err(told)?;
    if version > VERSION { Err(StoreError::Newer(lines.place().to_owned())) } else { Ok(()) }
}
