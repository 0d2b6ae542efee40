/** A fresh database for one test file: a SQLite file in a temporary folder, or one on a PostgreSQL. */
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openDatabase } from '../../src/lib/server/database/open-database';
import { postgresProgram } from '../../tools/postgres.mjs';
import type { Material } from './feed-world';

const options = { now: () => new Date(), warn: () => undefined };

export interface Addressed extends Material {
  address: string;
}

export async function sqliteMaterial(): Promise<Addressed> {
  const folder = mkdtempSync(join(tmpdir(), 'nabij-feed-'));
  const address = join(folder, 'feed.sqlite');
  return {
    address,
    open: () => openDatabase(address, options),
    // The file, its write-ahead log and its index.
    dump: async () =>
      Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name)))),
    remove: async () => rmSync(folder, { recursive: true, force: true })
  };
}

export async function postgresMaterial(server: string): Promise<Addressed> {
  const name = `nabij_test_${randomBytes(6).toString('hex')}`;
  await onServer(server, `create database ${name} template template0`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const address = url.href;
  return {
    address,
    open: () => openDatabase(address, options),
    dump: async () => Buffer.concat([await everyRow(address), pgDump(address)]),
    remove: () => onServer(server, `drop database ${name} with (force)`)
  };
}

async function onServer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Each row as text, bytes as they are. */
async function everyRow(address: string): Promise<Buffer> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    const parts: Buffer[] = [];
    const { rows: tables } = await client.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public'`
    );
    for (const { name } of tables)
      for (const row of (await client.query<Record<string, unknown>>(`select * from ${name}`)).rows)
        for (const value of Object.values(row))
          parts.push(Buffer.isBuffer(value) ? value : Buffer.from(String(value)));
    return Buffer.concat(parts);
  } finally {
    await client.end();
  }
}

function pgDump(address: string): Buffer {
  const program = postgresProgram('pg_dump');
  return program ? execFileSync(program, [address], { maxBuffer: 1e9 }) : Buffer.alloc(0);
}
